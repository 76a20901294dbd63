import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '政策规则',
  name: '规则',
  edition: '版本',
  status: '状态',
  statuses: { 'built-in': '随系统', draft: '草案', simulated: '已模拟', approved: '已批准', withdrawn: '已撤回' },
  inForce: '现行',
  notInForce: '未施行',
  from: '施行',
  document: '文号',
  compare: '与哪个版本比较',
  differences: '版本差异（{{count}} 处）',
  same: '两个版本没有差异。',
  sameHint: '选择另一个版本比较。',
  place: '条款',
  kind: '变化',
  kinds: { added: '新增', removed: '删去', changed: '修改' },
  before: '原为',
  after: '改为',
  simulate: '在全部企业上模拟',
  simulateWhy: '模拟只计算影响，不会施行任何规则。',
  running: '正在模拟：{{done}} / {{total}} 户',
  failed: '模拟未完成（{{code}}），请重试。',
  result: '模拟结果：共 {{firms}} 户',
  enters: '新符合',
  leaves: '不再符合',
  moves: '其他变化',
  cost: '一次性奖补变化（万元）',
  byClause: '由哪一条引起',
  clause: '条款',
  noSimulation: '这个版本没有模拟结果；草案可以模拟。',
};

const en: InOtherWords<typeof zh> = {
  title: 'Rules',
  name: 'Rule set',
  edition: 'Edition',
  status: 'Status',
  statuses: {
    'built-in': 'carried by the product',
    draft: 'draft',
    simulated: 'simulated',
    approved: 'approved',
    withdrawn: 'withdrawn',
  },
  inForce: 'in force',
  notInForce: 'not in force',
  from: 'From',
  document: 'Document',
  compare: 'Compare with',
  differences: 'Differences ({{count}})',
  same: 'The two editions do not differ.',
  sameHint: 'Choose another edition.',
  place: 'Where',
  kind: 'Change',
  kinds: { added: 'added', removed: 'removed', changed: 'changed' },
  before: 'Before',
  after: 'After',
  simulate: 'Simulate over all firms',
  simulateWhy: 'A simulation computes effects; it puts nothing in force.',
  running: 'Running: {{done}} of {{total}} firms',
  failed: 'It did not end well ({{code}}); try again.',
  result: 'Outcome for {{firms}} firms',
  enters: 'enter',
  leaves: 'leave',
  moves: 'change otherwise',
  cost: 'Difference in one-off awards (10,000 yuan)',
  byClause: 'By clause',
  clause: 'Clause',
  noSimulation: 'There is no simulation of this edition; drafts can be simulated.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly policies: typeof zh;
  }
}

addRoomTexts('policies', zh, en);
