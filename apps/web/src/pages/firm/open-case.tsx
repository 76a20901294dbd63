import { useQuery } from '@tanstack/react-query';
import { Progress, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { BatchName } from '../../parts/batch-name';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { PartyName } from '../../parts/party-name';
import { TierName } from '../../parts/tier-name';
import { usePerson } from '../../session/session';
import { Receipts } from './receipts';

/** One open case in a few words: which step of how many, who has it, by when. */
export function OpenCase({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const words = useWords();
  const person = usePerson();
  const { data } = useQuery({
    queryKey: ['application', id],
    queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
  });
  if (!data) return null;
  const all = data.steps.length;
  const now = data.steps.findIndex(({ status }) => status === 'open') + 1;
  const step = data.steps[now - 1];
  const clock = data.clocks.find(({ stoppedOn }) => stoppedOn === null);
  const isMine = clock !== undefined && person.roles.includes(clock.owner as never);
  const told = step ? t('firm:stepOf', { now, all, step: words(step.title) }) : t(`choice.caseStatus.${data.status}`);
  return (
    <li className="open-case">
      <Link to={`/applications/${id}`}>
        <TierName tier={data.tier} />
      </Link>{' '}
      <small>
        <BatchName id={data.batch} tier={data.tier} />
      </small>
      <Progress
        percent={Math.round((Math.max(now - 1, 0) / Math.max(all, 1)) * 100)}
        format={() => `${now}/${all}`}
        aria-label={told}
      />
      <div>{told}</div>
      {data.paused && <div className="late">{t('firm:paused')}</div>}
      {clock && (
        <div>
          {isMine ? (
            <Tag color="warning">{t('firm:waitsForYou')}</Tag>
          ) : (
            <>
              {t('firm:with')} <PartyName role={clock.owner} department={clock.department} />
            </>
          )}{' '}
          · {t('task.due')} <Day on={clock.dueOn} />
        </div>
      )}
      {data.documentRequests.map((request) => (
        <Receipts key={request.id} requestId={request.id} />
      ))}
    </li>
  );
}
