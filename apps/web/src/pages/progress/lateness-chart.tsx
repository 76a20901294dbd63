import { Suspense, lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Loading } from '../../parts/loading';
import './texts';

const BarChart = lazy(async () => ({ default: (await import('../../parts/bar-chart')).BarChart }));

type Row = Schemas['LatenessResponseDto'];

const COLOURS = { inTime: '#3f8f5a', late: '#d9822b', openLate: '#d1433f' } as const;

interface Props {
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
}

/** How much of what everybody had to do was late; the table below says it in numbers and opens the cases. */
export function LatenessChart({ rows, nameOf }: Props) {
  const { t } = useTranslation('progress');
  const names = rows.map(nameOf).join('\n');
  const series = useMemo(
    () => [
      {
        name: t('inTime'),
        colour: COLOURS.inTime,
        values: rows.map(({ turns, late, openLate }) => Math.max(0, turns - late - openLate)),
      },
      { name: t('late'), colour: COLOURS.late, values: rows.map(({ late }) => late) },
      { name: t('openLate'), colour: COLOURS.openLate, values: rows.map(({ openLate }) => openLate) },
    ],
    [rows, t],
  );
  const list = useMemo(() => names.split('\n'), [names]);
  return (
    <Suspense fallback={<Loading />}>
      <BarChart label={t('latenessChart')} names={list} series={series} />
    </Suspense>
  );
}
