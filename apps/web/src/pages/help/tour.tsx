import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../session/session';
import './texts';

const KEPT_AS = 'tour:';

/** On somebody's first visit: what they do here, in one sentence, until they say that they know. */
export function Tour() {
  const { t } = useTranslation(['texts', 'help']);
  const { id, roles } = usePerson();
  const [isKnown, setKnown] = useState(() => localStorage.getItem(KEPT_AS + id) !== null);
  const told: Readonly<Record<string, string>> = t('help:roles', { returnObjects: true });
  if (isKnown) return null;
  const dismiss = (): void => {
    localStorage.setItem(KEPT_AS + id, '1');
    setKnown(true);
  };
  return (
    <Alert
      className="tour"
      type="info"
      title={t('help:tour')}
      description={
        <>
          {roles.map((role) => (
            <p key={role}>{told[role]}</p>
          ))}
          <Link to="/help">{t('help:more')}</Link>
        </>
      }
      action={<Button onClick={dismiss}>{t('help:tourDone')}</Button>}
    />
  );
}
