import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  tier: '对照层级',
  overall: '总体结论',
  criterion: '条件',
  clause: '依据条款',
  actual: '现状',
  required: '要求',
  verdict: '结论',
  action: '下一步',
  asOf: '数据截至 {{asOf}}',
  ruleSet: '规则 {{ruleSet}}',
  anyOf: '满足以下任一项即可',
  spared: '不需要',
  byHuman: '人工判断',
  none: '无',
  or: ' 或 ',
};

const en: InOtherWords<typeof zh> = {
  tier: 'Held against',
  overall: 'Verdict',
  criterion: 'Criterion',
  clause: 'Clause',
  actual: 'Actual',
  required: 'Required',
  verdict: 'Verdict',
  action: 'Next step',
  asOf: 'As of {{asOf}}',
  ruleSet: 'rules {{ruleSet}}',
  anyOf: 'any one of these is enough',
  spared: 'Not needed',
  byHuman: 'Judged by a person',
  none: 'none',
  or: ' or ',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly diagnosis: typeof zh;
  }
}

addRoomTexts('diagnosis', zh, en);
