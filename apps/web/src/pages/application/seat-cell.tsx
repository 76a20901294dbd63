import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { PartyName } from '../../parts/party-name';
import './texts';

type Seat = Schemas['SeatResponseDto'];

/** Whose seat it is, who has it now, and how it came about. */
export function SeatCell({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation(['texts', 'application']);
  const { role, department, added, delegatedTo, delegatedThrough, vacant, recused } = seat;
  const notes = [
    added && t('application:addedBecause', { reason: added }),
    delegatedTo && t('application:delegatedTo', { account: delegatedTo }),
    delegatedThrough && t('application:delegatedThrough', { day: delegatedThrough }),
    recused > 0 && t('application:recused', { count: recused }),
  ].filter((note) => typeof note === 'string');
  return (
    <>
      <PartyName role={role} department={department} /> {vacant && <Tag color="warning">{t('application:vacant')}</Tag>}
      {notes.map((note) => (
        <div key={note} className="aside">
          {note}
        </div>
      ))}
    </>
  );
}

/** What it means that nobody has answered yet. */
export function Unanswered({ seat: { silence, standing } }: { readonly seat: Seat }) {
  const { t } = useTranslation(['texts', 'application']);
  const clause = `${silence.document ?? ''}${silence.clause ?? ''}`;
  if (!standing.startsWith('waiting')) return <>—</>;
  return (
    <>
      {t(`application:standing.${standing as 'waiting-for-answer'}`)}
      <div className="aside">
        {silence.means === 'deemed-agreed'
          ? t('application:silenceAgrees', { clause })
          : t('application:silenceEscalates')}
      </div>
    </>
  );
}
