import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  proof: '抽取证明',
  commitment: '抽取前公布的种子哈希',
  listHash: '候选名单哈希',
  committedAt: '公布日期',
  frozen: '冻结的名单',
  frozenCounts: '候选 {{candidates}} 人，回避 {{exclusions}} 人',
  seed: '抽取后公开的种子',
  word: '现场报出的词',
  noWord: '未要求',
  drawnAt: '抽取日期',
  notDrawn: '种子在抽取后公开；在此之前只能看到它的哈希。',
  exclusions: '回避名单',
  noExclusions: '没有人需要回避。',
  candidate: '专家编号',
  because: '原因',
  foundAt: '何时确定',
  at: { list: '公布名单时', draw: '抽取时' },
  order: '抽取顺序（{{count}} 人）',
  step: { vacated: '{{seat}} 由 {{left}} 退出', added: '增设 {{seat}}' },
  rerun: '任何人都可自行重抽：下载抽取记录，在装有 Node.js 的电脑上运行下面的命令，结果应为 same。',
  saveRecord: '下载抽取记录（JSON）',
  reason: {
    SUSPENDED: '已暂停',
    TOOK_PART: '参与过本案办理',
    SAME_EMPLOYER: '在该企业任职',
    PAST_EMPLOYER: '曾在该企业任职',
    SHAREHOLDER: '持有该企业股份',
    KIN: '与该企业有亲属关系',
    ADVISER: '担任该企业顾问',
    BUSINESS: '与该企业有业务往来',
    DECLARED_BEFORE: '曾声明与该企业有利益冲突',
    DRAWN_TOO_OFTEN: '一年内被抽中次数已满',
    CONFLICT: '声明有利益冲突',
    UNAVAILABLE: '没有时间',
    SILENT: '逾期未回应',
    EXCLUDED: '抽取后须回避',
    GAP: '总分差距过大，增抽一人',
  },
  nobody: '已无合适人选可抽',
};

const en: InOtherWords<typeof zh> = {
  proof: 'Proof of the draw',
  commitment: 'Hash of the seed, published before',
  listHash: 'Hash of the list',
  committedAt: 'Published on',
  frozen: 'Frozen list',
  frozenCounts: '{{candidates}} candidates, {{exclusions}} kept out',
  seed: 'Seed, revealed after the draw',
  word: 'Word said in public',
  noWord: 'None was asked for',
  drawnAt: 'Drawn on',
  notDrawn: 'The seed is revealed at the draw; before that only its hash is known.',
  exclusions: 'Kept out of the draw',
  noExclusions: 'Nobody had to be kept out.',
  candidate: 'Expert',
  because: 'Why',
  foundAt: 'Found',
  at: { list: 'when the list was frozen', draw: 'at the draw' },
  order: 'Order of the lot ({{count}})',
  step: { vacated: '{{left}} left {{seat}}', added: '{{seat}} was added' },
  rerun:
    'Anybody can draw again: save the record and run this with Node.js on a computer of your own; it should say “same”.',
  saveRecord: 'Save the record (JSON)',
  reason: {
    SUSPENDED: 'Suspended',
    TOOK_PART: 'Took part in the case',
    SAME_EMPLOYER: 'Works for the firm',
    PAST_EMPLOYER: 'Worked for the firm',
    SHAREHOLDER: 'Holds shares of the firm',
    KIN: 'Kin at the firm',
    ADVISER: 'Advises the firm',
    BUSINESS: 'Does business with the firm',
    DECLARED_BEFORE: 'Declared a conflict with the firm before',
    DRAWN_TOO_OFTEN: 'Drawn often enough within a year',
    CONFLICT: 'Declared a conflict of interest',
    UNAVAILABLE: 'Has no time',
    SILENT: 'Did not answer in time',
    EXCLUDED: 'Barred since the draw',
    GAP: 'Totals too far apart: one more expert',
  },
  nobody: 'nobody fitting is left to be drawn',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly draw: typeof zh;
  }
}

addRoomTexts('draw', zh, en);
