import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  ended: '该事项已办结',
  paused: '该事项随案件暂停，恢复后继续办理',
  none: '没有这个待办事项',
  noneWhy: '地址可能有误，或该事项不由您办理。',
  noneNext: '办理经过可在案卷中查看。',
  byTime: '到期自动处理',
  toCase: '查看案卷',
};

const en: InOtherWords<typeof zh> = {
  ended: 'This task is done',
  paused: 'This task rests with its case and comes back when that goes on',
  none: 'There is no such task',
  noneWhy: 'The address may be wrong, or the task is not yours.',
  noneNext: 'What became of it is on record with its case.',
  byTime: 'Ended by its due day',
  toCase: 'Open the case',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly task: typeof zh;
  }
}

addRoomTexts('task', zh, en);
