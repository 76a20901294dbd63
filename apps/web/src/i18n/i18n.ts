import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { credentials } from '../api/client';
import type { RoomTexts } from './room-texts';
import { zh } from './zh';

export type Language = 'zh' | 'en';

const KEPT_AS = 'language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: RoomTexts;
    enableSelector: false;
  }
}

function chosen(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Loads the texts of a language; Chinese is always there, English when somebody reads it. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'texts')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'texts', en);
  }
  credentials.language = language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  localStorage.setItem(KEPT_AS, language);
  await i18next.changeLanguage(language);
}

export async function beginToSpeak(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    defaultNS: 'texts',
    resources: { zh: { texts: zh } },
    interpolation: { escapeValue: false },
    returnObjects: true,
  });
  await speak(chosen());
}

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh');
