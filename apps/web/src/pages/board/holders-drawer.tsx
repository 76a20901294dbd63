import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Due } from '../../parts/due';
import { Light } from '../../parts/light';
import { Loading } from '../../parts/loading';
import { PartyName } from '../../parts/party-name';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import type { Entry } from './use-board';

interface Props {
  readonly entry: Entry;
  /** Set where a day past is shown. */
  readonly past: string | undefined;
  readonly onClose: () => void;
}

/** Whom a firm waits for: down to the people who can act. */
export function HoldersDrawer({ entry, past, onClose }: Props) {
  const { t } = useTranslation(['texts', 'board']);
  const { creditCode, enterpriseName, tier, phase, light, dueOn, workingDaysLeft, waitsFor } = entry;
  const phases: Readonly<Record<string, string>> = t('board:phase', { returnObjects: true });
  return (
    <Drawer open onClose={onClose} title={enterpriseName} size={420}>
      <div className="stack">
        <p className="holder-head">
          <TierName tier={tier} /> · {phases[phase] ?? phase} <Light light={light} />
        </p>
        <CreditCode code={creditCode} />
        <Due on={dueOn} left={workingDaysLeft} />
        {past ? <Past entry={entry} day={past} /> : <Holders creditCode={creditCode} tier={tier} />}
        <p>
          <Link to={`/enterprises/${creditCode}`}>{t('board:openFirm')}</Link>{' '}
          {waitsFor?.thing.type === 'application' && (
            <Link to={`/applications/${waitsFor.thing.id}`}>{t('board:openCase')}</Link>
          )}
        </p>
      </div>
    </Drawer>
  );
}

function Waits({ wait }: { readonly wait: NonNullable<Entry['waitsFor']> }) {
  const { t } = useTranslation('board');
  const tasks: Readonly<Record<string, string>> = t('task', { returnObjects: true });
  const { owner, department, task, since } = wait;
  return (
    <>
      <strong>{owner === 'upper' ? t('upper') : <PartyName role={owner} department={department} />}</strong>
      {`：${tasks[task] ?? task}，${t('since', { day: since })}`}
    </>
  );
}

function Past({ entry, day }: { readonly entry: Entry; readonly day: string }) {
  const { t } = useTranslation('board');
  return (
    <>
      {entry.waitsFor ? <Waits wait={entry.waitsFor} /> : t('nobody')}
      <small>{t('inPast', { day })}</small>
    </>
  );
}

function Holders({ creditCode, tier }: { readonly creditCode: string; readonly tier: string }) {
  const { t } = useTranslation('board');
  const { data, error, refetch } = useQuery({
    queryKey: ['board', 'holders', creditCode, tier],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/board/{creditCode}/holders', { params: { path: { creditCode }, query: { tier } } }),
      ),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{t('nobody')}</p>;
  return (
    <ul className="plain">
      {data.items.map((wait) => (
        <li key={`${wait.thing.id}${wait.task}${wait.owner}${wait.department ?? ''}`} className="item">
          <div>
            <Waits wait={wait} />
          </div>
          <div>
            {wait.people.length > 0
              ? `${t('heldBy')}：${wait.people.map(({ name }) => name).join('、')}`
              : t('noHolder')}
          </div>
        </li>
      ))}
    </ul>
  );
}
