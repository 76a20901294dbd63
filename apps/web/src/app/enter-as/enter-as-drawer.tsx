import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Accounts } from './accounts';
import './texts';

interface Props {
  readonly own: string | undefined;
  readonly onClose: () => void;
}

/** Over the page one is at. */
export function EnterAsDrawer({ own, onClose }: Props) {
  const { t } = useTranslation(['texts', 'enterAs']);
  return (
    <Drawer open onClose={onClose} size="large" title={t('enterAs:title')}>
      <Accounts own={own} />
    </Drawer>
  );
}
