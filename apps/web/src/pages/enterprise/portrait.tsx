import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Fact, useFacts } from './use-facts';
import './page-texts';

/** What tells most of a firm that is to climb: size, growth, research, rights. */
const SHOWN = ['revenue', 'netProfit', 'rdExpense', 'employees', 'totalAssets', 'ip1Qualifying'] as const;

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The value of the newest period; of several sources for one period the one that was seen last. */
function newest(facts: readonly Fact[]): Fact | undefined {
  return [...facts].sort((a, b) => (`${a.period} ${a.observedAt}` < `${b.period} ${b.observedAt}` ? 1 : -1))[0];
}

/** By how many percent a yearly value rose or fell, where the year before is on record above zero. */
function growthOf(fact: Fact, facts: readonly Fact[]): number | undefined {
  if (!/^\d{4}$/.test(fact.period) || typeof fact.value !== 'number') return undefined;
  const before = newest(facts.filter(({ period }) => period === String(Number(fact.period) - 1)))?.value;
  return typeof before === 'number' && before > 0 ? (fact.value / before - 1) * 100 : undefined;
}

/** A firm in a few figures, each with its year and source; the tab of facts has all of them. */
export function Portrait({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const { facts, nameOf } = useFacts(creditCode);
  const items = facts.data?.items ?? [];
  const sources: Readonly<Record<string, string>> = t('firmPage:sources', { returnObjects: true });
  const shown = SHOWN.flatMap((code) => {
    const same = items.filter((fact) => fact.code === code && !fact.period.includes('-'));
    const fact = newest(same);
    return fact && typeof fact.value === 'number' ? [{ fact, value: fact.value, growth: growthOf(fact, same) }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Card
      title={t('firmPage:portrait')}
      extra={<Link to={`/enterprises/${creditCode}?part=facts`}>{t('firmPage:allFacts')}</Link>}
    >
      <dl className="portrait">
        {shown.map(({ fact, value, growth }) => (
          <div key={fact.code}>
            <dt>{nameOf(fact.code)}</dt>
            <dd>
              <strong>{NUMBER.format(value)}</strong> {fact.unit}
            </dd>
            <dd className="portrait-more">
              {fact.period === 'now' ? t('firmPage:now') : fact.period}
              {growth !== undefined &&
                ` · ${growth >= 0 ? '▲' : '▼'} ${NUMBER.format(Math.abs(Math.round(growth * 10) / 10))}%`}{' '}
              <Tag>{sources[fact.source] ?? fact.source}</Tag>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
