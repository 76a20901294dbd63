import { Card, Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../session/session';
import { useColleagues } from '../../parts/use-colleagues';
import { type Item, type Meeting, standingOf } from './standing';
import './texts';

const COLOURS: Readonly<Record<string, string>> = {
  carried: 'success',
  rejected: 'error',
  vetoed: 'error',
  'no-quorum': 'warning',
  concluded: 'success',
};

interface Props {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly name: string;
}

/** Of what the item is, and what was said of it before. */
function Origin({ item: { type, applicationId, panelId }, name }: Pick<Props, 'item' | 'name'>) {
  const { t } = useTranslation(['texts', 'meeting']);
  const { may } = useSession();
  return (
    <span>
      {t(`meeting:of.${type as 'fund'}`)}
      {applicationId && (
        <>
          {' · '}
          <Link to={`/applications/${applicationId}`}>{name}</Link>
        </>
      )}
      {panelId && may('panel.read') && (
        <>
          {' · '}
          <Link to={`/panels/${panelId}`}>{t('meeting:panel')}</Link>
        </>
      )}
    </span>
  );
}

/** One item of the agenda: its quorum, every vote on it, who stepped back, and what it came to. */
export function ItemCard({ meeting, item, name }: Props) {
  const { t, i18n } = useTranslation(['texts', 'meeting']);
  const called = useColleagues();
  const { voters, there, quorum, majority, tally } = standingOf(meeting, item);
  const choices: Readonly<Record<string, string>> = t('choice.vote', { returnObjects: true });
  const decisions: Readonly<Record<string, string>> = t('choice.decision', { returnObjects: true });
  const results: Readonly<Record<string, string>> = t('meeting:result', { returnObjects: true });
  const { conclusion, excused, recused, result, votes } = item;
  const isVoted = item.mode === 'vote';
  const quorumText = meeting.status === 'called' ? 'meeting:quorumToCome' : 'meeting:quorumThere';
  const facts = [
    { key: 'of', label: t('meeting:subject'), children: <Origin item={item} name={name} /> },
    ...(isVoted
      ? [
          { key: 'quorum', label: t('meeting:quorum'), children: t(quorumText, { there, voters, quorum }) },
          {
            key: 'tally',
            label: t('meeting:tally'),
            children: `${t('meeting:counts', tally)}${majority === null ? '' : t('meeting:needs', { count: majority })}`,
          },
          {
            key: 'votes',
            label: t('meeting:cast'),
            children:
              votes.length === 0 ? (
                '—'
              ) : (
                <ul className="plain">
                  {votes.map(({ account, choice }) => (
                    <li key={account}>
                      {called(account)} <Tag>{choices[choice] ?? choice}</Tag>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]
      : [{ key: 'mode', label: t('meeting:way'), children: t('meeting:byConclusion') }]),
    ...(recused.length > 0
      ? [
          {
            key: 'recused',
            label: t('meeting:recused'),
            children: recused.map(called).join(i18n.language === 'en' ? ', ' : '、'),
          },
        ]
      : []),
    ...(excused.length > 0
      ? [
          {
            key: 'excused',
            label: t('meeting:excused'),
            children: (
              <ul className="plain">
                {excused.map(({ account, reason }) => (
                  <li key={account}>
                    {called(account)} · {reason}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(conclusion
      ? [
          {
            key: 'conclusion',
            label: t('meeting:conclusion'),
            children: `${decisions[conclusion.conclusion] ?? conclusion.conclusion} · ${conclusion.reason}`,
          },
        ]
      : []),
  ];
  return (
    <Card
      title={name}
      extra={
        <Tag color={result === null ? 'processing' : (COLOURS[result] ?? 'default')}>
          {result === null ? t('meeting:itemOpen') : (results[result] ?? result)}
        </Tag>
      }
    >
      <Descriptions size="small" column={1} items={facts} />
    </Card>
  );
}
