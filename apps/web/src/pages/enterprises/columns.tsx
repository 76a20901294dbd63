import { type TableColumnsType, Tag } from 'antd';
import type { SortOrder } from 'antd/es/table/interface';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Day } from '../../parts/day';
import { Light } from '../../parts/light';
import { RegionName } from '../../parts/region-name';
import { TierName } from '../../parts/tier-name';
import type { EnterpriseQuery } from './list-query';
import './texts';

export type Row = Schemas['EnterpriseRowResponseDto'];

/** The same names as in the file that is exported. */
export const COLUMNS = [
  'name',
  'creditCode',
  'tier',
  'titles',
  'pool',
  'region',
  'industry',
  'caretaker',
  'founded',
  'light',
  'due',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly ColumnName[] = ['name', 'creditCode', 'tier', 'titles', 'light', 'due'];

/** The columns by which the server can order. */
const SORTED_BY: Partial<Record<ColumnName, 'name' | 'dueOn' | 'foundedOn'>> = {
  name: 'name',
  due: 'dueOn',
  founded: 'foundedOn',
};

/** Pixels; the list is drawn in parts, and its columns must not move with them. */
const WIDTHS: Readonly<Record<ColumnName, number>> = {
  name: 260,
  creditCode: 200,
  tier: 130,
  titles: 280,
  pool: 130,
  region: 110,
  industry: 200,
  caretaker: 150,
  founded: 150,
  light: 90,
  due: 170,
};

export const sortFieldOf = (column: ColumnName): string | undefined => SORTED_BY[column];

function orderOf(column: ColumnName, sort: EnterpriseQuery['sort']): SortOrder {
  const field = SORTED_BY[column];
  if (!sort || sort.replace('-', '') !== field) return null;
  return sort.startsWith('-') ? 'descend' : 'ascend';
}

export function useColumnTitles(): Readonly<Record<ColumnName, string>> {
  const { t } = useTranslation(['texts', 'enterprises']);
  return {
    name: t('enterprise.name'),
    creditCode: t('enterprise.creditCode'),
    tier: t('enterprise.tier'),
    titles: t('enterprise.titles'),
    pool: t('enterprises:pool'),
    region: t('enterprise.region'),
    industry: t('enterprise.industry'),
    caretaker: t('enterprises:caretaker'),
    founded: t('enterprise.founded'),
    light: t('enterprise.light'),
    due: t('task.due'),
  };
}

/** The chosen columns, in the order of the list; the sort goes up, down, and back to how it was. */
export function useColumns(chosen: readonly ColumnName[], sort: EnterpriseQuery['sort']): TableColumnsType<Row> {
  const { t } = useTranslation(['texts', 'enterprises']);
  const titles = useColumnTitles();
  const pools: Readonly<Record<string, string>> = t('enterprises:pools', { returnObjects: true });
  const cells: Readonly<Record<ColumnName, (row: Row) => React.ReactNode>> = {
    name: (row) => <Link to={`/enterprises/${row.creditCode}`}>{row.name}</Link>,
    creditCode: (row) => <CreditCode code={row.creditCode} />,
    tier: (row) => <TierName tier={row.tier} />,
    titles: (row) =>
      row.titles.map(({ code, validTo }) => (
        <Tag key={code}>
          <TierName tier={code} /> {validTo ? `${t('enterprise.validTo')} ${validTo}` : null}
        </Tag>
      )),
    pool: (row) => pools[row.pool] ?? row.pool,
    region: (row) => <RegionName code={row.regionCode} />,
    industry: (row) => row.industryName ?? row.industryCode ?? '—',
    caretaker: (row) => row.caretakers.map(({ name, account }) => name ?? account).join('、') || '—',
    founded: (row) => <Day on={row.foundedOn} />,
    light: (row) => <Light light={row.dueOn ? row.light : null} />,
    due: (row) => <Day on={row.dueOn} />,
  };
  return COLUMNS.filter((name) => chosen.includes(name)).map((name) => ({
    key: name,
    title: titles[name],
    width: WIDTHS[name],
    render: (_, row) => cells[name](row),
    ...(SORTED_BY[name] ? { sorter: true, sortOrder: orderOf(name, sort) } : {}),
  }));
}
