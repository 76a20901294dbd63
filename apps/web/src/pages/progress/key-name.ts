import { useTranslation } from 'react-i18next';
import '../board/texts';

/** What the key of a group of turns is called. */
export function useKeyName(): (by: string, key: string) => string {
  const { t } = useTranslation(['texts', 'progress', 'board']);
  return (by, key) => {
    if (key === 'upper') return t('progress:upper');
    const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      owner: t('role', { returnObjects: true }),
      department: t('department', { returnObjects: true }),
      step: t('board:task', { returnObjects: true }),
    };
    return names[by]?.[key] ?? key;
  };
}
