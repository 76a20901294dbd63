import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { BatchName } from '../batch-name';
import { Day } from '../day';
import { Empty } from '../empty';
import { ProblemAlert } from '../problem-alert';
import { TierName } from '../tier-name';
import './texts';

const COLOURS: Readonly<Record<string, string>> = { open: 'processing', recognised: 'success', refused: 'error' };

/** Every case of a firm, the latest first: those that are open, and how the others ended. */
export function FirmCases({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'titles']);
  const { data, error, refetch } = useQuery({
    queryKey: ['firm-cases', creditCode],
    queryFn: () =>
      ask(() => client.GET('/api/v1/enterprises/{creditCode}/applications', { params: { path: { creditCode } } })),
  });
  const statuses: Readonly<Record<string, string>> = t('choice.caseStatus', { returnObjects: true });
  return (
    <Card title={<h2>{t('titles:cases')}</h2>}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && <Empty why={t('titles:noCases')} next={t('titles:noCasesHint')} />}
      <ul className="plain">
        {(data?.items ?? []).map(({ id, tier, batch, purpose, status, openedAt, closedAt, reason }) => (
          <li key={id} className="item" data-row tabIndex={-1}>
            <span>
              <Link to={`/applications/${id}`}>
                <TierName tier={tier} />
              </Link>{' '}
              {purpose === 'renewal' && <Tag>{t('titles:renewal')}</Tag>}
              <Tag color={COLOURS[status]}>{statuses[status] ?? status}</Tag>
            </span>
            <small>
              <BatchName id={batch} tier={tier} /> · {t('titles:opened')} <Day on={openedAt} />
              {closedAt && (
                <>
                  {' · '}
                  {t('titles:closed')} <Day on={closedAt} />
                </>
              )}
            </small>
            {reason && <span>{reason}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
