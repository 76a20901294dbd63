import { SearchOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** Looks like the box that it opens, and takes no more room on a phone than an icon. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="search-open" onClick={onOpen} aria-label={t('search')}>
      <SearchOutlined />
      <span className="search-words">{t('search')}</span>
      <kbd>/</kbd>
    </button>
  );
}
