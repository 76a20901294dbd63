import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Day } from './day';

type Consequence = Schemas['ConsequenceResponseDto'];

/** What happens, and on which day, if nobody answers: the next reminder, the first escalation and the end of waiting. */
export function IfLate({ ahead }: { readonly ahead: readonly Consequence[] }) {
  const { t } = useTranslation();
  const roles: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const told = (['remind', 'escalate', 'lapse'] as const).flatMap(
    (act) => ahead.find((consequence) => consequence.act === act) ?? [],
  );
  if (told.length === 0) return null;
  return (
    <div className="if-late">
      <strong>{t('ifLate.title')}</strong>
      <ul>
        {told.map(({ act, on, to }) => (
          <li key={act}>
            <Day on={on} /> {t(`ifLate.${act}`, { role: to ? (roles[to] ?? to) : '' })}
          </li>
        ))}
      </ul>
    </div>
  );
}
