import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '批量启动培育',
  steps: { tier: '选择层级', firms: '选择企业', terms: '目标与预览', result: '办理结果' },
  tierHint: '系统每晚按现行规则评估全部企业；这里的数字是各层级储备池中的候选企业。',
  candidates: '{{count}} 家候选',
  noCandidates: '该层级目前没有候选企业。',
  noCandidatesHint: '可换一个层级，或在企业名录中直接选择企业。',
  readiness: '达标情况',
  lacks: '未达到 {{unmet}} 项，数据不足 {{unknown}} 项，需人工判断 {{manual}} 项',
  ready: '已知条件均已达到',
  since: '入池日期',
  chosen: '已选 {{count}} 家（最多 200 家）',
  next: '下一步',
  back: '上一步',
  targetTier: '目标层级',
  targetDate: '目标日期',
  preview: '预览结果',
  previewed: '可以启动 {{accepted}} 家，不能启动 {{refused}} 家',
  launch: '启动 {{count}} 家',
  dateRequired: '请填写今天之后的日期',
  nothingChosen: '还没有选择企业。',
  nothingChosenHint: '请先从候选名单或企业名录中选择。',
  toCandidates: '选择候选企业',
  toDirectory: '打开企业名录',
  finished: '已启动 {{accepted}} 家，未启动 {{refused}} 家',
  other: '再启动一批',
};

const en: InOtherWords<typeof zh> = {
  title: 'Launch cultivations',
  steps: { tier: 'Tier', firms: 'Firms', terms: 'Target and preview', result: 'Result' },
  tierHint:
    'Every night all firms are judged by the rules in force; the numbers are the candidates in the reserve of each tier.',
  candidates: '{{count}} candidate(s)',
  noCandidates: 'No firm is a candidate for this tier now.',
  noCandidatesHint: 'Choose another tier, or firms from the directory.',
  readiness: 'Readiness',
  lacks: '{{unmet}} not met, {{unknown}} without data, {{manual}} for a human to judge',
  ready: 'Everything that is known is met',
  since: 'Candidate since',
  chosen: '{{count}} chosen (200 at most)',
  next: 'Next',
  back: 'Back',
  targetTier: 'Target tier',
  targetDate: 'Target date',
  preview: 'Preview',
  previewed: '{{accepted}} can be launched, {{refused}} cannot',
  launch: 'Launch {{count}}',
  dateRequired: 'Fill in a day after today',
  nothingChosen: 'No firm is chosen yet.',
  nothingChosenHint: 'Choose from the candidates or from the directory first.',
  toCandidates: 'Choose candidates',
  toDirectory: 'Open the directory',
  finished: '{{accepted}} launched, {{refused}} not',
  other: 'Launch others',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly launch: typeof zh;
  }
}

addRoomTexts('launch', zh, en);
