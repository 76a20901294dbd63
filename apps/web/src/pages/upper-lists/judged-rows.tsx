import { Alert, Radio, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ListedEvent } from './listed-event';
import './texts';

type Row = Schemas['JudgedRowResponseDto'];

const COLOURS: Readonly<Partial<Record<Row['verdict'], string>>> = {
  match: 'success',
  duplicate: 'default',
};

function Verdict({ row }: { readonly row: Row }) {
  const { t } = useTranslation('upperLists');
  const fields: Readonly<Record<string, string>> = t('fields', { returnObjects: true });
  const differs = row.differs.map((field) => fields[field] ?? field).join('、');
  return (
    <>
      <Tag color={COLOURS[row.verdict] ?? 'warning'}>{t(`verdicts.${row.verdict}`)}</Tag>
      {differs && <div>{t('differsIn', { what: differs })}</div>}
      {row.issues.map(({ path, message }) => (
        <div key={`${path}${message}`}>{path ? `${path}：${message}` : message}</div>
      ))}
    </>
  );
}

function Outcome({ row: { result, refusal } }: { readonly row: Row }) {
  const { t } = useTranslation('upperLists');
  if (result === 'recorded') return <Tag color="success">{t('recorded')}</Tag>;
  return <>{result === 'refused' ? t('refused', { why: refusal?.message ?? '' }) : '—'}</>;
}

/** What every row of a list is, held against the record, and what became of it. */
export function JudgedRows({ list }: { readonly list: Schemas['UpperListResponseDto'] }) {
  const { t } = useTranslation('upperLists');
  const [verdict, setVerdict] = useState<Row['verdict']>();
  const rows = list.rows.filter((row) => !verdict || row.verdict === verdict);
  const present = (Object.entries(list.counts) as [Row['verdict'], number][]).filter(([, count]) => count > 0);
  const columns: TableColumnsType<Row> = [
    { title: t('row'), dataIndex: 'row' },
    { title: t('listed'), render: (_, { listed }) => (listed ? <ListedEvent listed={listed} /> : '—') },
    { title: t('verdict'), render: (_, row) => <Verdict row={row} /> },
    {
      title: t('outcome'),
      render: (_, row) => (
        <>
          <Outcome row={row} />{' '}
          {row.applicationId && <Link to={`/applications/${row.applicationId}`}>{t('openCase')}</Link>}
        </>
      ),
    },
  ];
  const state = list.status === 'running' ? t('running') : t(list.dryRun ? 'trialOnly' : 'taken');
  return (
    <div className="stack">
      <Alert type={list.dryRun ? 'info' : 'success'} role="status" showIcon title={state} />
      <h2 className="part-title">{t('result', { file: list.fileName })}</h2>
      <Radio.Group
        aria-label={t('verdict')}
        value={verdict ?? 'all'}
        onChange={({ target }) => setVerdict(target.value === 'all' ? undefined : (target.value as Row['verdict']))}
      >
        <Radio value="all">{`${t('all')} ${list.rows.length}`}</Radio>
        {present.map(([one, count]) => (
          <Radio key={one} value={one}>{`${t(`verdicts.${one}`)} ${count}`}</Radio>
        ))}
      </Radio.Group>
      <DataTable<Row>
        label={t('result', { file: list.fileName })}
        rowKey="row"
        columns={columns}
        dataSource={rows}
        locale={{ emptyText: <Empty why={t('noneOf')} next={t('noneOfHint')} /> }}
      />
    </div>
  );
}
