import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '../../parts/use-colleagues';
import { type Item, type Meeting, shareOf, standingOf, waitsFor } from './standing';
import { useItemNames } from './use-item-names';
import './texts';

/** One sentence on what the meeting still waits for. */
export function MeetingNeeds({ meeting }: { readonly meeting: Meeting }) {
  const { t, i18n } = useTranslation(['texts', 'meeting']);
  const called = useColleagues();
  const nameOf = useItemNames(meeting);
  const english = i18n.language === 'en';
  const { status, chair, members, items, rule, minutesNo } = meeting;

  const ofItem = (item: Item): string => {
    const standing = standingOf(meeting, item);
    const { there, quorum, missing } = standing;
    const who = missing.map(called).join(english ? ', ' : '、');
    const known = { item: nameOf(item), there, quorum, who, lead: called(standing.lead) };
    return t(`meeting:need.${waitsFor(item, standing)}`, known);
  };
  const sentence = (): string => {
    const voters = members.filter(({ voting }) => voting).length;
    const known = { chair: called(chair), voters, quorum: shareOf(rule.quorum, voters), no: minutesNo ?? '' };
    if (status !== 'open') return t(`meeting:need.${status as 'called'}`, known);
    const open = items.filter(({ result }) => result === null);
    if (open.length === 0) return t('meeting:need.minutes', known);
    return t('meeting:need.open', { what: open.map(ofItem).join(english ? '; ' : '；') });
  };
  const isOver = status === 'closed' || status === 'cancelled';
  return <Alert type={isOver ? 'success' : 'info'} role="status" showIcon title={sentence()} />;
}
