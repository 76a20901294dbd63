import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { PartyName } from '../../parts/party-name';
import { ProblemAlert } from '../../parts/problem-alert';
import './enter-as.css';
import './texts';

type Account = Schemas['DemonstrationAccountDto'];

const GROUPS = ['office', 'departments', 'experts', 'firms'] as const;

function groupOf({ creditCode, department, roles }: Account): (typeof GROUPS)[number] {
  if (creditCode) return 'firms';
  if (department) return 'departments';
  return roles.includes('expert') ? 'experts' : 'office';
}

async function enter(username: string): Promise<void> {
  await ask(() => client.POST('/api/v1/demonstration/session', { body: { username } }));
  // Drafts and lists of the one before are not the next one's.
  sessionStorage.clear();
  location.assign('/console/');
}

/** Everybody whom one can be in a demonstration, each a click away. */
export function Accounts({ own }: { readonly own?: string | undefined }) {
  const { t } = useTranslation(['texts', 'enterAs']);
  const { data, error, refetch } = useQuery({
    queryKey: ['demonstration', 'accounts'],
    queryFn: () => ask(() => client.GET('/api/v1/demonstration/accounts')),
    retry: false,
  });
  const entering = useMutation({ mutationFn: enter });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <div className="enter-as">
      <p>{t('enterAs:hint')}</p>
      {entering.error && <ProblemAlert error={entering.error} />}
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`enter-as-${group}`}>
          <h3 id={`enter-as-${group}`}>{t(`enterAs:${group}`)}</h3>
          <ul>
            {data?.items
              .filter((account) => groupOf(account) === group)
              .map((account) => (
                <li key={account.username}>
                  <button
                    type="button"
                    disabled={entering.isPending || entering.isSuccess}
                    aria-current={account.username === own ? 'true' : undefined}
                    onClick={() => entering.mutate(account.username)}
                  >
                    <strong>
                      {group === 'firms' ? (
                        account.name
                      ) : (
                        <PartyName role={account.roles[0] ?? ''} department={account.department} />
                      )}
                    </strong>
                    <small>{account.username === own ? t('enterAs:now') : account.username}</small>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
