import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '消息',
  onlyUnread: '只看未读',
  readAll: '全部标为已读',
  empty: '没有消息。',
  emptyUnread: '没有未读消息。',
  hint: '期限临近、材料退回、审批结果等消息会出现在这里。',
  unread: '未读',
  urgent: '紧急',
};

const en: InOtherWords<typeof zh> = {
  title: 'Messages',
  onlyUnread: 'Unread only',
  readAll: 'Mark all as read',
  empty: 'There are no messages.',
  emptyUnread: 'Nothing is unread.',
  hint: 'Due days, papers that came back and decisions are told here.',
  unread: 'unread',
  urgent: 'urgent',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly bell: typeof zh;
  }
}

addRoomTexts('bell', zh, en);
