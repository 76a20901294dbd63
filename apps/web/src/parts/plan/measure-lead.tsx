import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import './texts';

type Measure = Schemas['MeasureResponseDto'];

function useLead({ lead, leadWorkingDays, leadMonths }: Measure): string {
  const { t } = useTranslation(['texts', 'rungPlan']);
  if (lead && lead.min !== lead.max) {
    const { unit, min, max, plan } = lead;
    return unit === 'months'
      ? t('rungPlan:monthsBetween', { min, max, months: plan })
      : t('rungPlan:workingDaysBetween', { min, max, days: plan });
  }
  if (leadMonths > 0) return t('rungPlan:months', { months: leadMonths });
  return leadWorkingDays > 0 ? t('rungPlan:workingDays', { days: leadWorkingDays }) : t('rungPlan:atOnce');
}

/** How long a measure takes, and what sets its pace. */
export function MeasureLead({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const { pace, accountYears = 0 } = measure;
  const lead = useLead(measure);
  const paces: Readonly<Record<string, string>> = t('rungPlan:pace', { returnObjects: true });
  return (
    <>
      {lead}
      {pace && <div className="aside">{paces[pace]}</div>}
      {accountYears > 0 && <div className="aside">{t('rungPlan:accountYears', { years: accountYears })}</div>}
    </>
  );
}
