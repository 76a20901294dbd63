import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '公示',
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
