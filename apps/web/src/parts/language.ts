import { useTranslation } from 'react-i18next';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Picks the words of the language that is spoken, from what the server gives in both. */
export function useWords(): (words: Bilingual) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'en' ? words.en : words.zh);
}
