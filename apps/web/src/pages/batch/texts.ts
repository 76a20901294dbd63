import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  batch: '申报批次',
  none: '没有申报批次。',
  noneHint: '批次随政策规则包发布。',
  unknown: '没有这个批次，或不在您的范围内。',
  unknownHint: '从“会议与专家评审”的“现场核查抽取”里选一个批次。',
  share: '随机抽取 {{percent}}% 现场核查',
  noShare: '不随机抽取现场核查',
  open: '受理中',
  shut: '不在受理期',
  facts: '批次安排',
  tier: '层级',
  rules: '规则',
  factYear: '数据年度',
  cutOff: '县级办结日',
  window: '{{level}}受理期',
  draw: '现场核查随机抽取',
  notYet: '本县还没有企业在本批次申报。第一件申报立案时生成种子并公布其哈希，再按 {{percent}}% 抽取。',
  shareOf: '抽取比例',
  number: '轮次',
  numbered: '第 {{number}} 轮',
  commitment: '抽取前公布的种子哈希',
  seed: '抽取后公开的种子',
  seedLater: '尚未公开',
  revealedAfter: '最迟在此日之后公开',
  closed: '本轮结束',
  required: '按比例应核查',
  firms: '{{count}} 家',
  firm: '企业',
  lot: '抽取结果',
  lots: '抽取结果名单',
  drawn: '抽中',
  notDrawn: '未抽中',
  next: '递补顺位',
  noLots: '还没有可以公开的抽取结果：进入现场核查环节的案件才知道自己是否抽中。',
  rerun: '任何人都可自行重抽：下载抽取记录，在装有 Node.js 的电脑上运行下面的命令，结果应为 same。',
  saveRecord: '下载抽取记录（JSON）',
  need: {
    revealed: '种子已公开，任何人都可核对；不再需要什么。',
    taking: '还差：{{day}} 之后，或分管领导结束本轮且各案都知道结果后，公开种子；现有 {{count}} 件未到现场核查环节。',
    waiting: '本轮已结束，还差 {{count}} 件到现场核查环节，之后公开种子（最迟 {{day}} 之后）。',
  },
};

const en: InOtherWords<typeof zh> = {
  batch: 'Batch',
  none: 'There is no batch.',
  noneHint: 'Batches come with the packs of the rules.',
  unknown: 'There is no such batch, or it is outside of your branch.',
  unknownHint: 'Choose one under “Site checks by lot” in “Meetings and panels”.',
  share: '{{percent}}% site checks by lot',
  noShare: 'no site checks by lot',
  open: 'Open',
  shut: 'Not open',
  facts: 'How it runs',
  tier: 'Tier',
  rules: 'Rules',
  factYear: 'Year of the figures',
  cutOff: 'County done by',
  window: 'Window, {{level}}',
  draw: 'Site checks by lot',
  notYet:
    'No firm of the county has applied in this batch yet. With the first case a seed is made and its hash published; {{percent}}% are drawn by it.',
  shareOf: 'Share',
  number: 'Round',
  numbered: 'no. {{number}}',
  commitment: 'Hash of the seed, published before',
  seed: 'Seed, revealed after',
  seedLater: 'not revealed yet',
  revealedAfter: 'Revealed after, at the latest',
  closed: 'Round closed',
  required: 'To be checked by the share',
  firms: '{{count}} firms',
  firm: 'Firm',
  lot: 'Lot',
  lots: 'Firms and their lots',
  drawn: 'Drawn',
  notDrawn: 'Not drawn',
  next: 'next in the order',
  noLots: 'No lot can be shown yet: a case learns its lot when it comes to its site check.',
  rerun:
    'Anybody can draw again: save the record and run this with Node.js on a computer of your own; it should say “same”.',
  saveRecord: 'Save the record (JSON)',
  need: {
    revealed: 'The seed is revealed and anybody can check it; nothing more is needed.',
    taking:
      'The seed is revealed after {{day}}, or once a leader closed the round and every case knows its lot; {{count}} have not come to their site check.',
    waiting:
      'The round is closed; {{count}} cases still have to come to their site check before the seed is revealed (after {{day}} at the latest).',
  },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly batch: typeof zh;
  }
}

addRoomTexts('batch', zh, en);
