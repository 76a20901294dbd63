import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Hash } from '../../parts/hash';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useColleagues } from '../../parts/use-colleagues';
import { ItemCard } from './item-card';
import { MeetingNeeds } from './meeting-needs';
import { MembersTable } from './members-table';
import type { Meeting } from './standing';
import { useItemNames } from './use-item-names';
import './meeting.css';
import './texts';

/** When it is held, by whom it is led, and by which rule it votes: settled before the first vote. */
function Facts({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['texts', 'meeting']);
  const called = useColleagues();
  const { kind, on, chair, rule } = meeting;
  const kinds: Readonly<Record<string, string>> = t('choice.meetingKind', { returnObjects: true });
  const shares: Readonly<Record<string, string>> = t('choice.share', { returnObjects: true });
  const bases: Readonly<Record<string, string>> = t('choice.majorityOf', { returnObjects: true });
  const majority = { of: bases[rule.of] ?? rule.of, share: shares[rule.majority] ?? rule.majority };
  const facts = [
    { key: 'kind', label: t('meeting:kind'), children: kinds[kind] ?? kind },
    { key: 'on', label: t('meeting:on'), children: <Day on={on} /> },
    { key: 'chair', label: t('meeting:chair'), children: called(chair) },
    { key: 'quorum', label: t('meeting:quorum'), children: shares[rule.quorum] ?? rule.quorum },
    { key: 'majority', label: t('meeting:majority'), span: 2, children: t('meeting:majorityRule', majority) },
  ];
  return (
    <Card title={t('meeting:facts')}>
      <Descriptions items={facts} column={{ xs: 1, md: 3 }} />
    </Card>
  );
}

function Minutes({ meeting: { minutesNo, textHash, text } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['texts', 'meeting']);
  if (minutesNo === null) return null;
  return (
    <Card title={t('meeting:minutes', { no: minutesNo })}>
      <p className="preview-text" dir="auto">
        {text ?? t('meeting:erased')}
      </p>
      {textHash && (
        <p>
          {t('meeting:hash')} <Hash of={textHash} />
        </p>
      )}
    </Card>
  );
}

/** The meeting itself, once it is known. */
function Shown({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['texts', 'meeting']);
  const nameOf = useItemNames(meeting);
  const touches = [['meeting'], ['meetings']];
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {meeting.title} <Tag>{t(`meeting:state.${meeting.status as 'open'}`)}</Tag>
      </Typography.Title>
      <MeetingNeeds meeting={meeting} />
      <MyTasks subjectId={meeting.id} touches={touches} />
      <div>
        <MoreActs acts={meeting.allowedActions} touches={touches} />
      </div>
      <Facts meeting={meeting} />
      <section aria-label={t('meeting:agenda')} className="stack">
        <h2 className="agenda-head">{t('meeting:agenda')}</h2>
        {meeting.items.map((item) => (
          <ItemCard key={item.id} meeting={meeting} item={item} name={nameOf(item)} />
        ))}
      </section>
      <MembersTable meeting={meeting} />
      <Minutes meeting={meeting} />
    </div>
  );
}

/** One meeting: what it waits for, what one is asked to do, its agenda with every vote, its members and its minutes. */
export function MeetingPage() {
  const { t } = useTranslation(['texts', 'meeting']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['meeting', id],
    queryFn: () => ask(() => client.GET('/api/v1/meetings/{id}', { params: { path: { id } } })),
  });
  if (error)
    return (
      <>
        <Typography.Title level={1} className="page-title">
          {t('meeting:meeting')}
        </Typography.Title>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  return data ? <Shown meeting={data} /> : <Loading />;
}
