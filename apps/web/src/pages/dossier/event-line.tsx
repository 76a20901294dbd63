import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import './texts';

type Entry = Schemas['TimelineEntryResponseDto'];

interface Props {
  readonly entry: Pick<Entry, 'line' | 'at' | 'recordedAt' | 'actor' | 'type' | 'revision'> & {
    readonly onBehalfOf?: string;
  };
}

/** What happened, when, by whom; and when it came on record where that was another day. */
export function EventLine({ entry }: Props) {
  const { t } = useTranslation('dossier');
  const words = useWords();
  const { line, at, recordedAt, actor, onBehalfOf, type, revision } = entry;
  const actors: Readonly<Record<string, string>> = t('actors', { returnObjects: true });
  const who = actor.kind === 'person' ? (actor.name ?? actor.id) : (actors[actor.kind] ?? actor.kind);
  return (
    <div className="event-line">
      <span className="event-when">
        <Day on={at} /> {at.slice(11, 16)}
      </span>
      <span className="event-what">{words(line)}</span>
      <small className="event-who">
        {who}
        {onBehalfOf ? ` · ${t('behalf', { who: onBehalfOf })}` : ''} ·{' '}
        <span title={type}>{t('number', { revision })}</span>
        {recordedAt.slice(0, 10) !== at.slice(0, 10) && ` · ${t('recorded', { at: recordedAt.slice(0, 16) })}`}
      </small>
    </div>
  );
}
