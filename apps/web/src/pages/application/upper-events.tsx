import { Alert, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import './texts';

type UpperEvent = Schemas['UpperEventResponseDto'];

function Details({ event }: { readonly event: UpperEvent }) {
  const { t } = useTranslation(['texts', 'application']);
  const { notice, term, dueOn, lacking = [] } = event;
  const tiers: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  const lacks = lacking.map((titles) => titles.map((code) => tiers[code] ?? code).join(' / ')).join('；');
  return (
    <>
      {dueOn && (
        <div>
          {t('application:wantedBy')} <Day on={dueOn} />
        </div>
      )}
      {notice && (
        <div>
          {notice.publisher} · <Day on={notice.from} /> – <Day on={notice.to} />{' '}
          {notice.link && (
            <a href={notice.link} target="_blank" rel="noreferrer">
              {t('application:upperNotice')}
            </a>
          )}
        </div>
      )}
      {term && (
        <div>
          {t('application:term')} <Day on={term.from} /> – {term.to ? <Day on={term.to} /> : t('application:noEnd')}
        </div>
      )}
      {lacks && <Alert type="warning" showIcon title={t('application:lacking', { what: lacks })} />}
    </>
  );
}

/** What the upper levels did, as it was recorded here; the county decides nothing of it. */
export function UpperEvents({ events }: { readonly events: readonly UpperEvent[] }) {
  const { t } = useTranslation(['texts', 'application']);
  const levels: Readonly<Record<string, string>> = t('choice.level', { returnObjects: true });
  const kinds: Readonly<Record<string, string>> = t('choice.upperEvent', { returnObjects: true });
  const items = events.map((event) => ({
    key: event.recordedAt,
    content: (
      <>
        <strong>
          {levels[event.level] ?? event.level} · {kinds[event.event] ?? event.event}
        </strong>
        <div className="aside">
          <Day on={event.on} /> {event.documentNo && `· ${event.documentNo}`}
        </div>
        <Details event={event} />
      </>
    ),
  }));
  return <Timeline items={items} />;
}
