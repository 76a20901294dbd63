import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { useClock } from './clock';

const EnterAsDrawer = lazy(async () => ({ default: (await import('./enter-as/enter-as-drawer')).EnterAsDrawer }));

/** Says on every page that nothing here is real, which day it is there, and lets one be somebody else. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const clock = useClock();
  const { person } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (clock?.mode !== 'demonstration') return null;
  return (
    <div className="demonstration" role="note">
      {t('demonstration', { today: clock.today })}
      {person && (
        <button type="button" onClick={() => setOpen(true)}>
          {t('enterAs')}
        </button>
      )}
      <Suspense>{isOpen && <EnterAsDrawer own={person?.id} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
