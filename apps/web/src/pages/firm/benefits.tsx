import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { TierName } from '../../parts/tier-name';

/** What published clauses give to this firm: it does not have to look for them. */
export function Benefits({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['enterprise', creditCode, 'benefits'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/enterprises/{creditCode}/benefits', { params: { path: { creditCode } } })),
  });
  if (!data) return null;
  return (
    <Card title={<h2>{t('firm:benefits')}</h2>}>
      {data.items.length === 0 && <Empty why={t('firm:noBenefits')} next={t('firm:benefitsHint')} />}
      <ul className="plain">
        {data.items.map(({ tier, held, award }) => (
          <li key={award.clauseId}>
            <strong>
              <TierName tier={tier} /> · {t('firm:amount', { amount: award.amount })}
            </strong>{' '}
            {held && <Tag color="success">{t('firm:held')}</Tag>}
            {award.fictional && <Tag>{t('firm:fictional')}</Tag>}
            <div>{words(award.text)}</div>
            <small>
              {award.document} {award.article} · {t('firm:until')} <Day on={award.validTo} />
            </small>
          </li>
        ))}
      </ul>
      {data.items.length > 0 && <p>{t('firm:benefitsHint')}</p>}
    </Card>
  );
}
