import i18next from 'i18next';
import type { Texts } from './zh';

/** The texts of each room of the console; a room adds its own where it lies, and its chunk brings them. */
export interface RoomTexts {
  /** What every room may say. */
  readonly texts: Texts;
}

type Room = Exclude<keyof RoomTexts, 'texts'>;

/** The same keys with texts of another language. */
export type InOtherWords<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: InOtherWords<T[K]> };

/**
 * Makes the texts of one room known.
 * @param room its name, which is also its key in `RoomTexts`
 * @param zh Chinese, the language of the office
 * @param en the same in English; a missing key does not compile
 */
export function addRoomTexts<R extends Room>(room: R, zh: RoomTexts[R], en: InOtherWords<RoomTexts[R]>): void {
  i18next.addResourceBundle('zh', room, zh);
  i18next.addResourceBundle('en', room, en);
}
