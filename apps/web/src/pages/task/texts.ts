import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  gone: '该事项已不在待办中',
  goneWhy: '它可能已由您或他人办结，也可能已改派。',
  goneNext: '办理经过可在案卷中查看。',
  toCase: '查看案卷',
};

const en: InOtherWords<typeof zh> = {
  gone: 'This task is no longer open',
  goneWhy: 'You or somebody else has done it, or it was given to another.',
  goneNext: 'What became of it is on record with its case.',
  toCase: 'Open the case',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly task: typeof zh;
  }
}

addRoomTexts('task', zh, en);
