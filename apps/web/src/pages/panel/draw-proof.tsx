import { useQuery } from '@tanstack/react-query';
import { Button, Card, Descriptions, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Hash } from '../../parts/hash';
import { saveRecord } from '../../parts/save-record';
import { ReasonName } from './reason-name';
import type { DrawRecord, Panel } from './types';
import './draw-texts';

type Exclusion = DrawRecord['exclusions'][number];

/** Who stayed out, and why: known when the list was frozen, or found at the draw. */
function Exclusions({ of }: { readonly of: readonly Exclusion[] }) {
  const { t } = useTranslation(['texts', 'draw']);
  if (of.length === 0) return <p>{t('draw:noExclusions')}</p>;
  const columns: TableColumnsType<Exclusion> = [
    { title: t('draw:candidate'), dataIndex: 'candidate' },
    {
      title: t('draw:because'),
      render: (_, { reason, detail }) => (
        <>
          <ReasonName of={reason} />
          {detail && <div className="aside">{detail}</div>}
        </>
      ),
    },
    { title: t('draw:foundAt'), render: (_, { at }) => t(`draw:at.${at}`) },
  ];
  return (
    <DataTable<Exclusion> label={t('draw:exclusions')} rowKey="candidate" columns={columns} dataSource={[...of]} />
  );
}

/** The order of the lot, and what happened to the seats after it. */
function Order({ record: { order, steps } }: { readonly record: DrawRecord }) {
  const { t } = useTranslation(['texts', 'draw']);
  return (
    <details>
      <summary>{t('draw:order', { count: order.length })}</summary>
      <ol>
        {order.map((candidate) => (
          <li key={candidate}>{candidate}</li>
        ))}
      </ol>
      {steps.length > 0 && (
        <ul>
          {steps.map(({ at, act, seat, left, reason, drawn }) => (
            <li key={`${at} ${seat}`}>
              <Day on={at} /> · {t(`draw:step.${act}`, { seat, left })} · <ReasonName of={reason} /> ·{' '}
              {drawn ?? t('draw:nobody')}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Rerun({ record }: { readonly record: DrawRecord }) {
  const { t } = useTranslation(['texts', 'draw']);
  return (
    <div>
      <p>{t('draw:rerun')}</p>
      <p>
        <code className="hash">node tools/draw/verify.mjs record.json</code>
      </p>
      <Button onClick={() => saveRecord(record)}>{t('draw:saveRecord')}</Button>
    </div>
  );
}

/** What was published before the draw and revealed after it, so that anybody can draw again by themselves. */
export function DrawProof({ panel: { id, commitment, seats } }: { readonly panel: Panel }) {
  const { t } = useTranslation(['texts', 'draw']);
  const { data: record } = useQuery({
    queryKey: ['panel', id, 'draw'],
    queryFn: () => ask(() => client.GET('/api/v1/panels/{id}/draw', { params: { path: { id } } })),
    enabled: seats.length > 0,
  });
  if (!commitment) return null;
  const facts = [
    { key: 'hash', label: t('draw:commitment'), children: <Hash of={commitment.commitment} /> },
    { key: 'list', label: t('draw:listHash'), children: <Hash of={commitment.listHash} /> },
    { key: 'on', label: t('draw:committedAt'), children: <Day on={commitment.committedAt} /> },
    {
      key: 'frozen',
      label: t('draw:frozen'),
      children: t('draw:frozenCounts', { candidates: commitment.candidates, exclusions: commitment.exclusions }),
    },
    ...(record
      ? [
          { key: 'seed', label: t('draw:seed'), children: <Hash of={record.seed} /> },
          { key: 'word', label: t('draw:word'), children: record.word || t('draw:noWord') },
          { key: 'drawn', label: t('draw:drawnAt'), children: <Day on={record.drawnAt} /> },
        ]
      : []),
  ];
  return (
    <Card title={t('draw:proof')}>
      <div className="stack">
        <Descriptions size="small" column={1} items={facts} />
        {record ? (
          <>
            <h3>{t('draw:exclusions')}</h3>
            <Exclusions of={record.exclusions} />
            <Order record={record} />
            <Rerun record={record} />
          </>
        ) : (
          <p>{t('draw:notDrawn')}</p>
        )}
      </div>
    </Card>
  );
}
