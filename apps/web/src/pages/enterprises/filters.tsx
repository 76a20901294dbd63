import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Tag } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegions } from '../../parts/use-regions';
import { type EnterpriseQuery, FILTERS, type FilterName } from './list-query';
import './texts';

const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel')).FilterPanel }));

interface Props {
  readonly query: EnterpriseQuery;
  readonly onChange: (changed: Partial<EnterpriseQuery>) => void;
}

function useWordsOfFilters(): (name: FilterName, value: string) => string {
  const { t } = useTranslation(['texts', 'enterprises']);
  const { nameOf } = useRegions();
  const labels: Readonly<Record<FilterName, string>> = {
    q: t('list.searchShort'),
    tier: t('enterprise.tier'),
    pool: t('enterprises:pool'),
    light: t('enterprise.light'),
    regionCode: t('enterprise.region'),
    industryCode: t('enterprise.industry'),
    caretaker: t('enterprises:caretaker'),
  };
  const words: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
    tier: t('tier', { returnObjects: true }),
    light: t('light', { returnObjects: true }),
    pool: t('enterprises:pools', { returnObjects: true }),
    industryCode: t('enterprises:industries', { returnObjects: true }),
    caretaker: t('enterprises:keptBy', { returnObjects: true }),
  };
  return (name, value) => {
    const said = name === 'regionCode' ? nameOf(value) : (words[name]?.[value] ?? value);
    return `${labels[name]}：${said}`;
  };
}

/** The search of the list, what it is narrowed to as chips, and the panel with all filters. */
export function EnterpriseFilters({ query, onChange }: Props) {
  const { t } = useTranslation(['texts', 'enterprises']);
  const wordsOf = useWordsOfFilters();
  const [isOpen, setOpen] = useState(false);
  const set = FILTERS.flatMap((name) => (query[name] ? [{ name, value: query[name] }] : []));
  return (
    <>
      <div className="filters" role="search">
        <Input.Search
          allowClear
          key={query.q ?? ''}
          defaultValue={query.q}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          maxLength={100}
          onSearch={(q) => onChange({ q: q.trim() })}
          className="filter-q"
        />
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {t('enterprises:filters')}
        </Button>
      </div>
      {set.length > 0 && (
        <ul className="chips">
          {set.map(({ name, value }) => {
            const label = wordsOf(name, value);
            return (
              <li key={name}>
                <Tag className="chip">
                  {label}
                  <button
                    type="button"
                    aria-label={t('enterprises:remove', { label })}
                    onClick={() => onChange({ [name]: undefined })}
                  >
                    ×
                  </button>
                </Tag>
              </li>
            );
          })}
          <li>
            <Button
              type="link"
              size="small"
              onClick={() => onChange(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
            >
              {t('list.clear')}
            </Button>
          </li>
        </ul>
      )}
      <Suspense>{isOpen && <FilterPanel query={query} onChange={onChange} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
