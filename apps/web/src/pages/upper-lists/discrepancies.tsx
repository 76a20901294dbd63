import { useQuery } from '@tanstack/react-query';
import { Card, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { ListedEvent, UpperEventWords } from './listed-event';
import { useBatches } from './use-batches';
import './texts';

type Case = Schemas['AbsentCaseResponseDto'];

function CaseLink({ of: { applicationId, creditCode, tier } }: { readonly of: Case }) {
  return (
    <Link to={`/applications/${applicationId}`}>
      {creditCode} · <TierName tier={tier} />
    </Link>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly ReactNode[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title} <Tag>{rows.length}</Tag>
      </h3>
      <ul className="plain">
        {rows.map((row, at) => (
          <li key={at} className="item" data-row tabIndex={-1}>
            {row}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ found }: { readonly found: Schemas['DiscrepanciesResponseDto'] }) {
  const { t } = useTranslation('upperLists');
  const { absent, notOurs, differing, lacking, lists } = found;
  const isClean = absent.length + notOurs.length + differing.length + lacking.length === 0;
  const fields: Readonly<Record<string, string>> = t('fields', { returnObjects: true });
  return (
    <div className="stack">
      <p role="status">{lists.length === 0 ? t('noLists') : t('compared', { count: lists.length })}</p>
      {isClean && <Empty why={t('clean')} next={t('cleanHint')} />}
      <Group
        title={t('absent')}
        rows={absent.map((one) => (
          <CaseLink key={one.applicationId} of={one} />
        ))}
      />
      <Group
        title={t('notOurs')}
        rows={notOurs.map((row) => (
          <ListedEvent key={row.row} listed={row} />
        ))}
      />
      <Group
        title={t('differing')}
        rows={differing.map((one) => (
          <div key={one.applicationId}>
            <ListedEvent listed={one.listed} />
            <div>{t('differsIn', { what: one.fields.map((field) => fields[field] ?? field).join('、') })}</div>
            <div>
              {t('saidHere')}
              <UpperEventWords of={one.recorded} />
            </div>
            <Link to={`/applications/${one.applicationId}`}>{t('openCase')}</Link>
          </div>
        ))}
      />
      <Group
        title={t('lacking')}
        rows={lacking.map((one) => (
          <div key={one.applicationId}>
            <CaseLink of={one} /> · <UpperEventWords of={one.recorded} />
          </div>
        ))}
      />
    </div>
  );
}

/** Where the lists of upper levels and the county's recommendations of one batch do not agree. The batch stands in the address. */
export function Discrepancies() {
  const { t } = useTranslation('upperLists');
  const [search, setSearch] = useSearchParams();
  const batch = search.get('batch') ?? '';
  const batches = useBatches();
  const { data, error, refetch } = useQuery({
    queryKey: ['discrepancies', batch],
    enabled: batch !== '',
    queryFn: () => ask(() => client.GET('/api/v1/upper-events/discrepancies', { params: { query: { batch } } })),
  });
  return (
    <Card title={<h2>{t('discrepancies')}</h2>}>
      <div className="stack">
        <Select
          aria-label={t('choose')}
          className="filter"
          placeholder={t('choose')}
          value={batch || undefined}
          options={batches}
          onChange={(chosen: string) => setSearch({ batch: chosen })}
        />
        {batch === '' && <p className="aside">{t('chooseHint')}</p>}
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data && <Found found={data} />}
      </div>
    </Card>
  );
}
