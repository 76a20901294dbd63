import { useQuery } from '@tanstack/react-query';
import { Card, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Due } from '../../parts/due';
import { useWords } from '../../parts/language';
import { Light, type LightColour } from '../../parts/light';
import { StillNeeded } from '../review/still-needed';
import { OpinionCell } from './opinion-cell';
import { SeatCell, Unanswered } from './seat-cell';
import { SiteCheckResult } from './site-check-result';
import './texts';

type Seat = Schemas['SeatResponseDto'];

/** Working days are the server's to count; a seat that has answered is green. */
function lightOf({ standing, light }: Seat): LightColour | null {
  return standing.startsWith('waiting') ? light : 'green';
}

interface Props {
  readonly id: string;
  /** Of the case, by whose titles conditions are called. */
  readonly ruleSetId?: string;
}

/** Department by department: what it answered, or by when it must. */
export function ReviewMatrix({ id, ruleSetId }: Props) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
    // A firm reads its case, not what departments said of it.
    retry: false,
  });
  if (!data) return null;
  const columns: TableColumnsType<Seat> = [
    {
      title: t('application:seat'),
      minWidth: 76,
      render: (_, seat) => <SeatCell seat={seat} />,
    },
    {
      title: t('application:opinion'),
      minWidth: 200,
      render: (_, seat) => (
        <>
          {seat.opinion ? <OpinionCell opinion={seat.opinion} ruleSetId={ruleSetId} /> : <Unanswered seat={seat} />}
          {seat.late.map((opinion) => (
            <details key={opinion.at}>
              <summary>{t('application:tooLate')}</summary>
              <OpinionCell opinion={opinion} ruleSetId={ruleSetId} />
            </details>
          ))}
        </>
      ),
    },
    { title: t('task.due'), render: (_, { dueOn, workingDaysLeft }) => <Due on={dueOn} left={workingDaysLeft} /> },
    {
      title: <Term of="light">{t('enterprise.light')}</Term>,
      render: (_, seat) => <Light light={lightOf(seat)} />,
    },
  ];
  const kinds: Readonly<Record<string, string>> = t('reviewKind', { returnObjects: true });
  return (
    <Card title={kinds[data.kind] ?? t('application:reviews')}>
      <StillNeeded review={data} />
      <SiteCheckResult review={data} />
      <DataTable<Seat> label={t('application:reviews')} rowKey="id" columns={columns} dataSource={data.seats} />
      <details>
        <summary>{t('application:rule')}</summary>
        <ul>
          {data.rule.sentences.map((sentence) => (
            <li key={sentence.zh}>{words(sentence)}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
