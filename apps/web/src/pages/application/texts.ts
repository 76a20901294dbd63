import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '{{tier}}申报',
  steps: '办理进程',
  clocks: '时限',
  task: '事项',
  owner: '责任人',
  used: '已用 / 预算（工作日）',
  requests: '材料清单',
  reviews: '审查',
  seat: '部门',
  opinion: '意见',
  openPoints: '待定问题',
  upper: '上级进展',
  batch: '批次',
  rules: '规则',
  provisional: '该年度放假安排未公布，日期暂定',
  rule: '会审规则（在第一份意见之前就公布）',
};

const en: InOtherWords<typeof zh> = {
  title: 'Application: {{tier}}',
  steps: 'Steps',
  clocks: 'Clocks',
  task: 'Task',
  owner: 'Owner',
  used: 'Used / budget (working days)',
  requests: 'Papers',
  reviews: 'Reviews',
  seat: 'Seat',
  opinion: 'Opinion',
  openPoints: 'Open points',
  upper: 'Upper levels',
  batch: 'Batch',
  rules: 'Rules',
  provisional: 'The calendar of that year is not published: the day may move',
  rule: 'The rule of this review, known before the first answer',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly application: typeof zh;
  }
}

addRoomTexts('application', zh, en);
