import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../../api/client';
import { Day } from '../../../parts/day';
import { ProblemAlert } from '../../../parts/problem-alert';
import './texts';

/** Who drafted, simulated, approved or withdrew a rule set, and when. */
export function HistoryPart({ id }: { readonly id: string }) {
  const { t } = useTranslation('drafting');
  const events: Readonly<Record<string, string>> = t('events', { returnObjects: true });
  const { data, error, refetch } = useQuery({
    queryKey: ['policies', id, 'history'],
    queryFn: () => ask(() => client.GET('/api/v1/policies/{id}/history', { params: { path: { id } } })),
  });
  return (
    <Card title={t('history')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && <p className="aside">{t('noHistory')}</p>}
      <ul className="plain">
        {(data?.items ?? []).map(({ id: event, type, at, by, data: { note, comment, reason } }) => (
          <li key={event} className="item" data-row tabIndex={-1}>
            <span>
              <strong>{events[type] ?? type}</strong> · {by} · <Day on={at} />
            </span>
            {[note, comment, reason].map(
              (said) => typeof said === 'string' && said !== '' && <span key={said}>{said}</span>,
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
