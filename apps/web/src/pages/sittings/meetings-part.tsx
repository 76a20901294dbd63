import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { usePages } from '../../parts/use-pages';
import '../meeting/texts';
import { SittingList } from './sitting-list';

/** Meetings, the latest first. */
export function MeetingsPart() {
  const { t } = useTranslation(['texts', 'sittings', 'meeting']);
  const states: Readonly<Record<string, string>> = t('meeting:state', { returnObjects: true });
  const pages = usePages(['meetings'], (cursor) =>
    ask(() => client.GET('/api/v1/meetings', { params: { query: { cursor } } })),
  );
  return (
    <SittingList
      pages={pages}
      why={t('sittings:noMeetings')}
      next={t('sittings:noMeetingsHint')}
      keyOf={({ id }) => id}
      lineOf={({ id, title, on, status }) => (
        <>
          <Link to={`/meetings/${id}`}>{title}</Link>
          <span>
            <Day on={on} /> <Tag>{states[status] ?? status}</Tag>
          </span>
        </>
      )}
    />
  );
}
