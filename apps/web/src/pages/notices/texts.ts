import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '公示',
  one: '公示',
  status: { open: '公示中', closed: '已结束', cancelled: '已取消' },
  result: { clear: '期满无异议', upheld: '异议成立' },
  earlier: '原公示内容（更正原因：{{reason}}）',
  objectionsTitle: '异议',
  noObjections: '没有收到异议。',
  withEvidence: '附证据，答复前暂缓',
  lead: '线索',
  evidence: '证据',
  receivedOn: '收到日期',
  finding: { upheld: '异议成立', dismissed: '异议不成立' },
  late: { stands: '公示后查实，维持推荐', 'acted-on': '公示后查实，已另行处理' },
  showObjector: '查看异议人（将留痕）',
  objectorErased: '异议人信息已依法删除',
  parts: { own: '本级公示', recorded: '上级公示' },
  publicPage: '打开公众页面',
  ends: '公示至',
  left: '还剩 {{days}} 个工作日',
  objections: '异议 {{count}} 件',
  held: '有异议待核实，暂缓上报',
  provisional: '日期暂定',
  empty: '目前没有公示。',
  emptyHint: '案件进入公示环节后会出现在这里。',
  emptyRecorded: '没有登记上级公示。',
  emptyRecordedHint: '在案件中登记上级公示后会出现在这里。',
  objectTo: '异议受理：{{where}}',
  openCase: '企业页',
  link: '原公示',
};

const en: InOtherWords<typeof zh> = {
  title: 'Notices',
  one: 'Notice',
  status: { open: 'Open', closed: 'Over', cancelled: 'Cancelled' },
  result: { clear: 'Ended without an objection upheld', upheld: 'An objection was upheld' },
  earlier: 'Text before (replaced because: {{reason}})',
  objectionsTitle: 'Objections',
  noObjections: 'Nobody objected.',
  withEvidence: 'With evidence: held until it is answered',
  lead: 'A lead',
  evidence: 'Evidence',
  receivedOn: 'Received on',
  finding: { upheld: 'Upheld', dismissed: 'Dismissed' },
  late: { stands: 'Upheld late; the recommendation stands', 'acted-on': 'Upheld late; acted on' },
  showObjector: 'Show who objected (this is noted)',
  objectorErased: 'Who objected was erased by law',
  parts: { own: 'Our own', recorded: 'Of upper levels' },
  publicPage: 'Open the public page',
  ends: 'open until',
  left: '{{days}} working days left',
  objections: '{{count}} objections',
  held: 'held by an objection until it is answered',
  provisional: 'provisional date',
  empty: 'There are no notices now.',
  emptyHint: 'Cases that come to their notice appear here.',
  emptyRecorded: 'No notice of an upper level is on record.',
  emptyRecordedHint: 'They appear here once they are recorded with a case.',
  objectTo: 'Objections: {{where}}',
  openCase: 'firm',
  link: 'the notice itself',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly notices: typeof zh;
  }
}

addRoomTexts('notices', zh, en);
