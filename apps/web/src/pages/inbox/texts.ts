import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  empty: '目前没有需要您办理的事项。',
  emptySoon: '没有即将到期的事项。',
  emptyOverdue: '没有逾期的事项。',
  emptyHint: '新的事项到达时会自动出现在这里。',
  next: {
    others: '查看等待他人办理的 {{count}} 项',
    launch: '从候选名单启动培育',
    enterprises: '打开企业名录',
    board: '打开挂图作战',
    audit: '检索记录',
    system: '查看系统状态',
  },
  emptyOthers: '没有在等别人办理的事项。',
  emptyChanges: '最近一周没有他人的办理记录。',
  headings: '待办分类',
  mine: '待我办理',
  soon: '即将到期',
  overdue: '已逾期',
  others: '等待他人',
  changes: '他人近期办理',
  waitsFor: '等待',
  urge: '催办',
  urged: '已催办',
  selected: '已选 {{count}} 项',
  urgeMany: '批量催办',
};

const en: InOtherWords<typeof zh> = {
  empty: 'Nothing waits for you now.',
  emptySoon: 'Nothing is due soon.',
  emptyOverdue: 'Nothing is overdue.',
  emptyHint: 'What arrives appears here by itself.',
  next: {
    others: 'Look at the {{count}} that wait for others',
    launch: 'Launch from the candidates',
    enterprises: 'Open the list of firms',
    board: 'Open the wall chart',
    audit: 'Search the record',
    system: 'Look at the system',
  },
  emptyOthers: 'Nothing waits for anybody else.',
  emptyChanges: 'Nobody else did anything within a week.',
  headings: 'Headings of the inbox',
  mine: 'For me',
  soon: 'Due soon',
  overdue: 'Late',
  others: 'Waiting for others',
  changes: 'Changed by others',
  waitsFor: 'Waits for',
  urge: 'Remind',
  urged: 'Reminded',
  selected: '{{count}} selected',
  urgeMany: 'Remind all',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly inbox: typeof zh;
  }
}

addRoomTexts('inbox', zh, en);
