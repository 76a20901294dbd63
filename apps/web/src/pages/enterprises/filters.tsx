import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Texts } from '../../i18n/zh';

export interface Filters {
  readonly q: string;
  readonly tier: string;
  readonly light: string;
}

interface Props {
  readonly filters: Filters;
  readonly onChange: (changed: Partial<Filters>) => void;
}

const TIERS: readonly (keyof Texts['tier'])[] = [
  'small',
  'above-scale',
  'tech-sme',
  'innovative-sme',
  'srdi',
  'little-giant',
  'single-champion',
];
const LIGHTS = ['green', 'yellow', 'red'] as const;

export function EnterpriseFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const isAny = Object.values(filters).some(Boolean);
  return (
    <div className="filters" role="search">
      <Input.Search
        allowClear
        key={filters.q}
        defaultValue={filters.q}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        maxLength={100}
        onSearch={(q) => onChange({ q: q.trim() })}
        className="filter-q"
      />
      <Select
        allowClear
        aria-label={t('enterprise.tier')}
        placeholder={t('enterprise.tier')}
        value={filters.tier || undefined}
        onChange={(tier?: string) => onChange({ tier: tier ?? '' })}
        options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
        className="filter"
      />
      <Select
        allowClear
        aria-label={t('enterprise.light')}
        placeholder={t('enterprise.light')}
        value={filters.light || undefined}
        onChange={(light?: string) => onChange({ light: light ?? '' })}
        options={LIGHTS.map((value) => ({ value, label: t(`light.${value}`) }))}
        className="filter"
      />
      {isAny && <Button onClick={() => onChange({ q: '', tier: '', light: '' })}>{t('list.clear')}</Button>}
    </div>
  );
}
