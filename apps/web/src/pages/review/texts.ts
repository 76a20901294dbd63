import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  evidence: '材料与证据',
  noEvidence: '还没有可看的材料。',
  noEvidenceHint: '企业提交材料后会列在这里。',
  page: '第 {{page}} 页，共 {{pages}} 页',
  before: '上一页',
  after: '下一页',
  noPreview: '此文件不能预览，可下载查看。',
  download: '下载',
  rule: '会审规则（在第一份意见之前就公布）',
  needed: '还需要：{{what}}',
  nothingNeeded: '各方均已答复，不再等待。',
  answer: '{{who}}答复',
  papers: '等{{who}}要求的材料',
  confirmation: '{{who}}确认',
  declareFirst: '请先声明有无利益冲突，之后才能看到企业材料。',
  sheet: '评分表',
  opinion: '我的意见',
  done: '这里现在没有需要您填写的内容。',
  doneHint: '已提交的评分锁定，需要更正请联系经办。',
  mine: '我的评分',
  locked: '已提交并锁定；全部专家提交后同时启封。',
  table: '批量会审',
  tableHint: '逐行填写，一次提交；某一行未被接受，不影响其他行。',
  batch: '批次',
  send: '提交已填写的 {{count}} 行',
  before1: '以前的意见',
  row: '{{firm}}：意见',
  rowReason: '{{firm}}：理由',
  taken: '已接受',
  noSeats: '没有等您答复的会审。',
  noSeatsHint: '有新的会审时会出现在这里。',
  openOne: '单独办理',
};

const en: InOtherWords<typeof zh> = {
  evidence: 'Evidence',
  noEvidence: 'Nothing to look at yet.',
  noEvidenceHint: 'Papers appear when the firm hands them in.',
  page: 'Page {{page}} of {{pages}}',
  before: 'Previous',
  after: 'Next',
  noPreview: 'There is no preview of this file; download it.',
  download: 'Download',
  rule: 'The rule of this review, known before the first answer',
  needed: 'Still needed: {{what}}',
  nothingNeeded: 'Everybody has answered; nothing is waited for.',
  answer: 'answer of {{who}}',
  papers: 'papers that {{who}} asked for',
  confirmation: 'confirmation of {{who}}',
  declareFirst: 'First declare whether you have a conflict of interest; the firm’s file opens then.',
  sheet: 'Scoresheet',
  opinion: 'My opinion',
  done: 'There is nothing to fill in here now.',
  doneHint: 'Points that were handed in are locked; ask the officer where one is wrong.',
  mine: 'My points',
  locked: 'Handed in and locked; all are opened together when everybody has.',
  table: 'Reviews of a batch',
  tableHint: 'Fill in rows, send once; a row that is refused stops no other.',
  batch: 'Batch',
  send: 'Send the rows filled in: {{count}}',
  before1: 'Said before',
  row: '{{firm}}: opinion',
  rowReason: '{{firm}}: reason',
  taken: 'Taken',
  noSeats: 'No review waits for your answer.',
  noSeatsHint: 'New ones appear here.',
  openOne: 'Open alone',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly review: typeof zh;
  }
}

addRoomTexts('review', zh, en);
