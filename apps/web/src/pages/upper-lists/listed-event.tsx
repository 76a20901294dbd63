import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Day } from '../../parts/day';
import { TierName } from '../../parts/tier-name';

type Said = Pick<Schemas['UpperEventResponseDto'], 'level' | 'event' | 'on' | 'documentNo'>;

/** What an upper level said on which day. */
export function UpperEventWords({ of: { level, event, on, documentNo } }: { readonly of: Said }) {
  const { t } = useTranslation();
  const levels: Readonly<Record<string, string>> = t('choice.level', { returnObjects: true });
  const events: Readonly<Record<string, string>> = t('choice.upperEvent', { returnObjects: true });
  return (
    <>
      {levels[level] ?? level} · {events[event] ?? event} · <Day on={on} /> {documentNo}
    </>
  );
}

/** One line of a list: who, for what, and what was said. */
export function ListedEvent({ listed }: { readonly listed: Schemas['ListedRowResponseDto'] }) {
  return (
    <>
      <bdi>{listed.name}</bdi>（{listed.creditCode}） · <TierName tier={listed.tier} />
      <div>
        <UpperEventWords of={listed} />
      </div>
    </>
  );
}
