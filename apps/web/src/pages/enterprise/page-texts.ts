import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  facts: '指标与来源',
  indicator: '指标',
  period: '期间',
  value: '数值',
  source: '来源',
  observed: '采集日期',
  evidence: '佐证',
  noFacts: '还没有指标数据。',
  noFactsHint: '可由企业填报，或从企业名录、审计报告、平台导入。',
  sources: {
    reported: '企业自报',
    audited: '审计报告',
    platform: '国家平台',
    registry: '登记机关',
    inspected: '现场核查',
  },
  noTimeline: '还没有办理记录。',
  noTimelineHint: '企业的每一步办理都会记在这里。',
  onlyPeople: '只看人员办理',
  by: '办理人',
  system: '系统',
  gantt: '进度图',
  start: '开始',
  today: '今天',
  met: '已完成',
  open: '未到期',
  late: '已逾期',
  dropped: '已取消',
  people: '人员',
  noPeople: '还没有登记企业人员。',
  noPeopleHint: '在“其他操作”中登记法定代表人、实际控制人和联系人。',
  erased: '（已依法删除）',
  showName: '查看全名（将留痕）',
  identified: '已核对证件',
  formerPeople: '曾任人员 {{count}} 人',
  departments: '会审部门',
};

const en: InOtherWords<typeof zh> = {
  facts: 'Facts and their sources',
  indicator: 'Indicator',
  period: 'Period',
  value: 'Value',
  source: 'Source',
  observed: 'Observed',
  evidence: 'Evidence',
  noFacts: 'No figures are on record yet.',
  noFactsHint: 'The firm reports them, or they come with the directory, an audit or the platform.',
  sources: {
    reported: 'Reported by the firm',
    audited: 'Audit',
    platform: 'National platform',
    registry: 'Registry',
    inspected: 'Inspection',
  },
  noTimeline: 'Nothing has happened yet.',
  noTimelineHint: 'Every step that concerns the firm is told here.',
  onlyPeople: 'By people only',
  by: 'By',
  system: 'System',
  gantt: 'Progress',
  start: 'Start',
  today: 'Today',
  met: 'Done',
  open: 'To come',
  late: 'Late',
  dropped: 'Dropped',
  people: 'People',
  noPeople: 'No people of the firm are on record.',
  noPeopleHint: 'Record its legal representative, controller and contacts under “More”.',
  erased: '(erased by law)',
  showName: 'Show the name (this is noted)',
  identified: 'identity checked',
  formerPeople: '{{count}} who were',
  departments: 'Departments',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly firmPage: typeof zh;
  }
}

addRoomTexts('firmPage', zh, en);
