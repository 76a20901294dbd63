import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Day } from '../../parts/day';

/** What was handed in, each time with the number to quote. */
export function Receipts({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const { data } = useQuery({
    queryKey: ['document-request', requestId],
    queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id: requestId } } })),
    retry: false,
  });
  if (!data || data.submissions.length === 0) return null;
  return (
    <details className="receipts">
      <summary>{t('firm:receipts')}</summary>
      <ul className="plain">
        {data.submissions.map(({ no, at, itemIds, onBehalf, by }) => (
          <li key={no}>
            {t('firm:receipt', { no, count: itemIds.length })} <CreditCode code={`${requestId}-${no}`} /> ·{' '}
            <Day on={at} /> {onBehalf && t('firm:byOther', { who: by })}
          </li>
        ))}
      </ul>
    </details>
  );
}
