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
  asOf: '数据截至 {{asOf}} · 规则 {{ruleSet}}',
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
  asOf: 'As of {{asOf}} · rules {{ruleSet}}',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly diagnosis: typeof zh;
  }
}

addRoomTexts('diagnosis', zh, en);
