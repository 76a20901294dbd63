import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useWords } from '../../parts/language';
import { PartyName } from '../../parts/party-name';
import { useCriteria } from '../../parts/rules/use-criteria';

/** The measures that would close what is open for a tier, the ones of least effort; none for above-scale, by law. */
export function Way({ creditCode, tier }: { readonly creditCode: string; readonly tier: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['diagnosis', creditCode, tier, 'improvements'],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/enterprises/{creditCode}/improvements', {
          params: { path: { creditCode }, query: { tier } },
        }),
      ),
  });
  const nameOf = useCriteria(data?.ruleSetId);
  if (!data) return null;
  if (data.status === 'silent') return <p>{t('firm:silent')}</p>;
  if (data.status === 'none-needed') return <p>{t('firm:noneNeeded')}</p>;
  return (
    <>
      {data.obstacles.length > 0 && <p>{t('firm:blocked')}</p>}
      <ul>
        {data.obstacles.map(({ criterionId, title, because }) => (
          <li key={criterionId}>
            <strong>{words(title)}</strong>：{words(because)}
          </li>
        ))}
      </ul>
      {data.measures.length > 0 && <p>{t('firm:wayEffort', { count: data.measures.length })}</p>}
      <ol className="way">
        {data.measures.map(({ id, title, criteria, ownerRole, effortReason, doesNotCount }) => (
          <li key={id}>
            <strong>{words(title)}</strong> · <PartyName role={ownerRole} />
            <div>
              <small>
                {words(effortReason)} {t('firm:settles', { what: criteria.map(nameOf).join('、') })}
              </small>
            </div>
            {doesNotCount.length > 0 && (
              <small>
                {t('firm:notCount')}：{doesNotCount.map(words).join('；')}
              </small>
            )}
          </li>
        ))}
      </ol>
      {data.assumptions.length > 0 && (
        <details>
          <summary>{t('firm:assumptions')}</summary>
          <ul>
            {data.assumptions.map((assumption) => (
              <li key={assumption.zh}>{words(assumption)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
