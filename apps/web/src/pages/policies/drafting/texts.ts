import { type InOtherWords, addRoomTexts } from '../../../i18n/room-texts';

const zh = {
  title: '起草规则',
  why: '规则以规则包（JSON）书写。先检查，再提交为草案；草案经模拟后由另一人批准，自文件施行日起生效，在办事项按文件规定处理。',
  begin: '起草规则',
  fromThis: '以此为底稿起草',
  file: '从文件读入（JSON）',
  pack: '规则包（JSON）',
  note: '起草说明（供批准人阅读）',
  check: '检查',
  submit: '提交为草案',
  sound: '检查通过，与现行规则相容。',
  unsound: '有 {{count}} 处问题，尚不能提交：',
  notJson: '不是有效的 JSON：{{why}}',
  history: '办理记录',
  noHistory: '随系统提供的规则，没有起草记录。',
  events: {
    'rule-set-drafted': '起草',
    'rule-set-simulated': '模拟',
    'rule-set-approved': '批准',
    'rule-set-withdrawn': '撤回',
  },
  effects: '对在办申报的影响',
  noEffects: '该层级没有在办申报。',
  case: '申报',
  underNow: '现用规则',
  effect: '影响',
  effectOf: { stays: '按原规则办理', 'needs-papers': '须补材料', 'may-choose': '可以选择' },
  papers: '需补：{{what}}',
  verdicts: '结论（现在 → 改用后）',
};

const en: InOtherWords<typeof zh> = {
  title: 'Draft rules',
  why: 'Rules are written as a pack (JSON). Check it, then submit it as a draft; once simulated, another person approves it. It judges from the date of its document; open cases go by what that says.',
  begin: 'Draft rules',
  fromThis: 'Draft from this edition',
  file: 'Read from a file (JSON)',
  pack: 'Pack (JSON)',
  note: 'Why it is drafted, for those who approve it',
  check: 'Check',
  submit: 'Submit as a draft',
  sound: 'Sound, beside the rules in force.',
  unsound: 'Problems to be put right first: {{count}}',
  notJson: 'Not valid JSON: {{why}}',
  history: 'What happened to it',
  noHistory: 'The product carries it; nobody drafted it here.',
  events: {
    'rule-set-drafted': 'drafted',
    'rule-set-simulated': 'simulated',
    'rule-set-approved': 'approved',
    'rule-set-withdrawn': 'withdrawn',
  },
  effects: 'What it means for open cases',
  noEffects: 'No case of this tier is open.',
  case: 'Case',
  underNow: 'Rules now',
  effect: 'Effect',
  effectOf: { stays: 'stays under its rules', 'needs-papers': 'needs more papers', 'may-choose': 'may choose' },
  papers: 'needed: {{what}}',
  verdicts: 'Verdict (now → then)',
};

declare module '../../../i18n/room-texts' {
  interface RoomTexts {
    readonly drafting: typeof zh;
  }
}

addRoomTexts('drafting', zh, en);
