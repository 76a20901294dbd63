import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ContactsPart } from './contacts-part';
import { MessagesPart } from './messages-part';
import { OwnPasswordPart } from './own-password-part';
import './me.css';
import './texts';

/** What one settles for oneself: where reminders go, which of them, and the password. */
export function MePage() {
  const { t } = useTranslation('me');
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <ContactsPart />
      <MessagesPart />
      <OwnPasswordPart />
    </div>
  );
}
