import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Places } from './places';

/** The menu of a phone. */
export function PlacesDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open onClose={onClose} placement="left" size={240} title={t('product')}>
      <Places onGo={onClose} />
    </Drawer>
  );
}
