import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import './texts';

const KEYS = [
  ['/', 'search'],
  ['?', 'help'],
  ['j', 'next'],
  ['k', 'previous'],
  ['x', 'select'],
  ['Enter', 'open'],
  ['Ctrl + Enter', 'send'],
  ['Esc', 'close'],
] as const;

/** What the keys do. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'keys']);
  return (
    <Modal open title={t('keys:title')} footer={null} onCancel={onClose}>
      <dl className="keys">
        {KEYS.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys:${act}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
