import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  panel: '专家评审组',
  meeting: '会议',
  status: '状态',
  commitment: '抽取种子哈希',
  earlier: '此前同一事项的评审组',
  seats: '席位',
  total: '总分',
  chair: '主持人',
  members: '成员',
  excused: '准许缺席表决',
  state: {
    ordered: '待公布种子哈希',
    committed: '待抽取',
    scoring: '评审中',
    moderation: '待会商',
    called: '已通知',
    open: '进行中',
    closed: '已结束',
    cancelled: '已取消',
  },
};

const en: InOtherWords<typeof zh> = {
  panel: 'Panel of experts',
  meeting: 'Meeting',
  status: 'Status',
  commitment: 'Hash of the seed',
  earlier: 'Earlier panel on the same subject',
  seats: 'Seats',
  total: 'Total',
  chair: 'chair',
  members: 'Members',
  excused: 'Excused from the vote',
  state: {
    ordered: 'Hash to be published',
    committed: 'To be drawn',
    scoring: 'Under review',
    moderation: 'To be moderated',
    called: 'Called',
    open: 'Open',
    closed: 'Over',
    cancelled: 'Cancelled',
  },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly thing: typeof zh;
  }
}

addRoomTexts('thing', zh, en);
