import { useTranslation } from 'react-i18next';

/** `2026-04-13` with its weekday: a calendar date has no zone. */
export function Day({ on }: { readonly on: string | null | undefined }) {
  const { t } = useTranslation();
  if (!on) return <>—</>;
  const date = on.slice(0, 10);
  const weekday = t('weekday', { returnObjects: true })[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return (
    <time dateTime={date} className="day">
      {date} <span className="weekday">{weekday}</span>
    </time>
  );
}
