import { useQuery } from '@tanstack/react-query';
import { Alert, Card, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import type { Panel, Report } from './types';
import './texts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly max: number;
  readonly points: Readonly<Record<string, number | undefined>>;
  readonly spread: Report['criteria'][number] | undefined;
}

const rounded = (points: number | null | undefined): string =>
  points === null || points === undefined ? '—' : String(Math.round(points * 100) / 100);

/** One sentence on what the points come to. */
function Outcome({ result, pass }: { readonly result: Report['result']; readonly pass: number | null }) {
  const { t } = useTranslation(['texts', 'panel']);
  const said = [
    t('panel:total', { total: rounded(result.total), seats: result.counted.join('、') }),
    result.passed !== null && t(result.passed ? 'panel:passed' : 'panel:failed', { pass: pass ?? 0 }),
    !result.floorsMet && t('panel:belowFloor', { criteria: result.belowFloor.join('、') }),
    result.gapStands && t('panel:gapStands'),
  ].filter((part) => typeof part === 'string');
  return <Alert type={result.passed === false ? 'warning' : 'success'} showIcon title={said.join(' · ')} />;
}

/** Points of every seat, side by side, with their spread and each expert's harshness: shown, never corrected. */
export function ScoresCard({ panel }: { readonly panel: Panel }) {
  const { t } = useTranslation(['texts', 'panel']);
  const words = useWords();
  const { id, result, scoresheet, pass, note } = panel;
  const { data } = useQuery({
    queryKey: ['panel', id, 'report'],
    queryFn: () => ask(() => client.GET('/api/v1/panels/{id}/report', { params: { path: { id } } })),
    enabled: result !== null,
  });
  if (result === null)
    return (
      <Card title={t('panel:scores')}>
        <p>{t('panel:blind')}</p>
      </Card>
    );
  if (!data) return null;
  const rows = scoresheet.map(({ id: criterion, titles, max }): Row => {
    const pointsOf = ({ seat, scores }: Report['scores'][number]) =>
      [seat, scores.find(({ criterionId }) => criterionId === criterion)?.points] as const;
    const spread = data.criteria.find(({ criterionId }) => criterionId === criterion);
    return { id: criterion, title: words(titles), max, points: Object.fromEntries(data.scores.map(pointsOf)), spread };
  });
  const columns: TableColumnsType<Row> = [
    {
      title: t('panel:criterion'),
      render: (_, { title, max }) => (
        <span className="criterion">
          {title} <small className="aside">0–{max}</small>
        </span>
      ),
    },
    ...data.scores.map(({ seat }) => ({
      title: seat,
      key: seat,
      align: 'end' as const,
      render: (_: unknown, { points }: Row) => rounded(points[seat]),
    })),
    { title: t('panel:mean'), align: 'end', render: (_, { spread }) => rounded(spread?.mean) },
    { title: t('panel:spread'), align: 'end', render: (_, { spread }) => rounded(spread?.spread) },
  ];
  return (
    <Card title={t('panel:scores')}>
      <div className="stack">
        <Outcome result={data.result} pass={pass} />
        <DataTable<Row> label={t('panel:scores')} rowKey="id" columns={columns} dataSource={rows} />
        <section aria-label={t('panel:report')}>
          <h3>{t('panel:report')}</h3>
          <p className="aside">{t('panel:harshnessMeans')}</p>
          <ul>
            {data.experts.map(({ seat, total, harshness }) => (
              <li key={seat}>
                {t('panel:expertLine', { seat, total: rounded(total), harshness: rounded(harshness) })}
                <div dir="auto">{data.scores.find((one) => one.seat === seat)?.comment}</div>
              </li>
            ))}
          </ul>
        </section>
        {note && (
          <p dir="auto">
            {t('panel:note')} {note}
          </p>
        )}
      </div>
    </Card>
  );
}
