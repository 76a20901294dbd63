import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useRegions } from '../../parts/use-regions';
import { type Entry, type Lights, countLights, useBoard } from '../board/use-board';
import { MARKS } from '../board/tile';
import { Bar } from './bar';

interface Town {
  readonly code: string;
  readonly climbs: number;
  readonly counts: Lights;
}

/** Where it is hottest first: by the share that is overdue, then by how many are. */
function townsOf(entries: readonly Entry[]): readonly Town[] {
  const codes = [...new Set(entries.map(({ regionCode }) => regionCode))];
  const towns = codes.map((code) => {
    const own = entries.filter(({ regionCode }) => regionCode === code);
    return { code, climbs: own.length, counts: countLights(own) };
  });
  const heat = ({ counts, climbs }: Town): number => counts.red / climbs;
  return towns.sort((a, b) => heat(b) - heat(a) || b.counts.red - a.counts.red || (a.code < b.code ? -1 : 1));
}

/** Towns and parks by how much is overdue there. */
export function TownsPart() {
  const { t } = useTranslation(['texts', 'progress']);
  const { data, error, refetch } = useBoard(undefined);
  const { nameOf } = useRegions();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const lights = (['red', 'yellow', 'green'] as const).map((light) => ({
    title: (
      <span className={`wall-${light}`}>
        {MARKS[light]} {t(`light.${light}`)}
      </span>
    ),
    key: light,
    align: 'right' as const,
    render: (_: unknown, { code, counts }: Town) =>
      counts[light] > 0 ? <Link to={`/board?region=${code}&light=${light}`}>{counts[light]}</Link> : 0,
  }));
  return (
    <DataTable<Town>
      label={t('progress:parts.towns')}
      rowKey="code"
      dataSource={[...townsOf(data.items)]}
      locale={{ emptyText: <Empty why={t('progress:noTowns')} next={t('progress:noTownsHint')} /> }}
      columns={[
        { title: t('progress:region'), render: (_, { code }) => nameOf(code) },
        {
          title: t('progress:climbs'),
          align: 'right',
          render: (_, { code, climbs }) => <Link to={`/board?region=${code}`}>{climbs}</Link>,
        },
        ...lights,
        {
          title: t('progress:share'),
          responsive: ['md'],
          render: (_, { counts, climbs }) => {
            const share = `${Math.round((100 * counts.red) / climbs)}%`;
            return (
              <span className="share">
                {share}
                <Bar value={counts.red} of={climbs} label={share} tone="bad" />
              </span>
            );
          },
        },
      ]}
    />
  );
}
