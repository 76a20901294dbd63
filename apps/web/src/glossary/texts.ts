import { type InOtherWords, addRoomTexts } from '../i18n/room-texts';
import { termsEn } from './terms-en';
import { termsZh } from './terms-zh';

const zh = { terms: termsZh };

const en: InOtherWords<typeof zh> = { terms: termsEn };

declare module '../i18n/room-texts' {
  interface RoomTexts {
    readonly glossary: typeof zh;
  }
}

addRoomTexts('glossary', zh, en);
