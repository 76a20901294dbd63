import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '记录检索',
  parts: { events: '办理记录', accesses: '查阅记录' },
  person: '账号',
  creditCode: '统一社会信用代码',
  thing: '案号',
  onlyAct: '只看同类：{{act}}',
  anyAct: '不限类别',
  likeThis: '只看同类',
  things: {
    enterprise: '企业',
    cultivation: '培育',
    application: '申报案件',
    notice: '公示',
    'rule-set': '政策规则',
    expert: '专家',
    panel: '专家评审',
    meeting: '会议',
    erasure: '个人信息删除',
  },
  period: '业务日期',
  search: '检索',
  reversed: '止日不能早于起日',
  empty: '没有符合条件的记录。',
  emptyHint: '请核对账号、案号和日期，或放宽条件。',
  noted: '每次检索都会记入查阅记录。',
};

const en: InOtherWords<typeof zh> = {
  title: 'Search the record',
  parts: { events: 'What was done', accesses: 'What was read' },
  person: 'Account',
  creditCode: 'Credit code',
  thing: 'Case number',
  onlyAct: 'Only such events: {{act}}',
  anyAct: 'Any kind',
  likeThis: 'Only such',
  things: {
    enterprise: 'firm',
    cultivation: 'cultivation',
    application: 'application',
    notice: 'notice',
    'rule-set': 'rules',
    expert: 'expert',
    panel: 'panel',
    meeting: 'meeting',
    erasure: 'erasure',
  },
  period: 'Business days',
  search: 'Search',
  reversed: 'The period ends before it begins',
  empty: 'No event is like that.',
  emptyHint: 'Check the account, the case number and the days, or ask for less.',
  noted: 'Every search is noted in the access log.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly audit: typeof zh;
  }
}

addRoomTexts('audit', zh, en);
