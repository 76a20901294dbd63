import { useQuery } from '@tanstack/react-query';
import { Card, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Due } from '../../parts/due';
import { useWords } from '../../parts/language';
import { Light, type LightColour } from '../../parts/light';
import { PartyName } from '../../parts/party-name';
import { StillNeeded } from '../review/still-needed';
import './texts';

type Seat = Schemas['SeatResponseDto'];

const COLOURS: Readonly<Record<string, string>> = {
  agree: 'success',
  'agree-with-conditions': 'warning',
  object: 'error',
};

/** Working days are the server's to count; a seat that has answered is green. */
function lightOf({ standing, light }: Seat): LightColour | null {
  return standing.startsWith('waiting') ? light : 'green';
}

/** Department by department: what it answered, or by when it must. */
export function ReviewMatrix({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
    // A firm reads its case, not what departments said of it.
    retry: false,
  });
  if (!data) return null;
  const verdicts: Readonly<Record<string, string>> = t('choice.opinion', { returnObjects: true });
  const columns: TableColumnsType<Seat> = [
    {
      title: t('application:seat'),
      render: (_, { role, department }) => <PartyName role={role} department={department} />,
    },
    {
      title: t('application:opinion'),
      render: (_, { opinion }) =>
        opinion ? (
          <>
            <Tag color={COLOURS[opinion.verdict] ?? 'default'}>{verdicts[opinion.verdict]}</Tag> {opinion.reason}
          </>
        ) : (
          '—'
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
