import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  empty: '目前没有需要您办理的事项。',
  emptyHint: '新的事项到达时会自动出现在这里。',
};

const en: InOtherWords<typeof zh> = {
  empty: 'Nothing waits for you now.',
  emptyHint: 'What arrives appears here by itself.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly inbox: typeof zh;
  }
}

addRoomTexts('inbox', zh, en);
