import { useTranslation } from 'react-i18next';
import { useClock } from './clock';

/** Says on every page that nothing here is real, and which day it is there. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const clock = useClock();
  if (clock?.mode !== 'demonstration') return null;
  return (
    <div className="demonstration" role="note">
      {t('demonstration', { today: clock.today })}
    </div>
  );
}
