import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../acts/more-acts';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import './texts';

const KEY = ['legal-holds'];
const HOLD = { name: 'legal-holds', method: 'POST', href: '/api/v1/legal-holds' } as const;

/** What an inquiry, a lawsuit or an audit needs: nothing of it is destroyed. */
export function HoldsPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const { may } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: [...KEY, creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/legal-holds', { params: { query: { creditCode } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="stack">
      {may('document.hold') && (
        <div>
          <MoreActs acts={[{ ...HOLD, given: { creditCode } }]} touches={[KEY]} isPlain />
        </div>
      )}
      {data.items.length === 0 && <Empty why={t('noHolds')} next={t('noHoldsHint')} />}
      <ul className="plain">
        {data.items.map(({ id, documentId, reason, at, lifted }) => (
          <li key={id} className="item" data-row tabIndex={-1}>
            <span>
              {documentId ? t('oneDocument', { id: documentId }) : t('wholeFirm')}{' '}
              <Tag color={lifted ? undefined : 'error'}>
                {lifted ? t('lifted', { why: lifted.reason }) : t('inForce')}
              </Tag>
            </span>
            <span>{reason}</span>
            <small>
              {t('since')} <Day on={at} />
            </small>
            {!lifted && may('document.release') && (
              <div>
                <MoreActs
                  acts={[{ name: 'lift-hold', method: 'POST', href: `/api/v1/legal-holds/${id}/lift` }]}
                  touches={[KEY]}
                  isPlain
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
