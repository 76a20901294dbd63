import { useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../../api/client';
import { DataTable } from '../../../parts/data-table';
import { ProblemAlert } from '../../../parts/problem-alert';
import './texts';

type Effect = Schemas['CaseEffectResponseDto'];

/** What an edition would mean for each case of its tier that is open. */
export function EffectsPart({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'drafting']);
  const verdicts: Readonly<Record<string, string>> = t('verdict', { returnObjects: true });
  const { data, error, refetch } = useQuery({
    queryKey: ['policies', id, 'effects'],
    queryFn: () => ask(() => client.GET('/api/v1/policies/{id}/effects', { params: { path: { id } } })),
  });
  const verdictOf = (code: string): string => verdicts[code] ?? code;
  return (
    <Card title={t('drafting:effects')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && <p className="aside">{t('drafting:noEffects')}</p>}
      {data && data.items.length > 0 && (
        <DataTable<Effect>
          label={t('drafting:effects')}
          rowKey="applicationId"
          dataSource={[...data.items]}
          columns={[
            {
              title: t('drafting:case'),
              render: (_, { applicationId, enterpriseName }) => (
                <Link to={`/applications/${applicationId}`}>{enterpriseName}</Link>
              ),
            },
            { title: t('drafting:underNow'), dataIndex: 'ruleSetId', responsive: ['md'] },
            {
              title: t('drafting:effect'),
              render: (_, { effect, newPapers }) => (
                <>
                  {t(`drafting:effectOf.${effect}`)}
                  {newPapers.length > 0 && <div>{t('drafting:papers', { what: newPapers.join('、') })}</div>}
                </>
              ),
            },
            {
              title: t('drafting:verdicts'),
              render: (_, { verdictNow, verdictThen }) => `${verdictOf(verdictNow)} → ${verdictOf(verdictThen)}`,
            },
          ]}
        />
      )}
    </Card>
  );
}
