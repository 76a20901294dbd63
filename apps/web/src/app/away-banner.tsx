import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '../api/connection';

/** Says that the server does not answer, for as long as it does not. */
export function AwayBanner() {
  const { t } = useTranslation();
  const isAway = useSyncExternalStore(connection.subscribe, connection.isAway);
  return (
    <div role="status" className={isAway ? 'away' : undefined}>
      {isAway && t('problem.away')}
    </div>
  );
}
