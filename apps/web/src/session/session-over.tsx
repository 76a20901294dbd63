import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LoginForm } from './login-form';
import { useSession } from './session';

/** Over the page whose session ran out: what was typed behind it is kept. */
export function SessionOver() {
  const { t } = useTranslation();
  const { person, expired } = useSession();
  return (
    <Modal open={expired} title={t('session.title')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <Typography.Paragraph>{t('session.again')}</Typography.Paragraph>
      <LoginForm username={person?.id} />
    </Modal>
  );
}
