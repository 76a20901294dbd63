import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '培育方案',
  route: '路径',
  target: '目标',
  measures: '措施',
  measure: '措施',
  owner: '责任人',
  lead: '所需时间',
  workingDays: '{{days}} 个工作日',
  months: '{{months}} 个月',
  checkpoints: '节点',
  noCheckpoints: '还没有节点。',
  noCheckpointsHint: '企业确认意愿、方案获批后，节点会列在这里。',
  infeasible: '按现有批次难以如期完成',
  launch: '启动培育',
  targetTier: '目标层级',
  targetDate: '目标日期',
};

const en: InOtherWords<typeof zh> = {
  title: 'Plan',
  route: 'Route',
  target: 'Target',
  measures: 'Measures',
  measure: 'Measure',
  owner: 'Owner',
  lead: 'Takes',
  workingDays: '{{days}} working days',
  months: '{{months}} months',
  checkpoints: 'Checkpoints',
  noCheckpoints: 'There are no checkpoints yet.',
  noCheckpointsHint: 'They appear when the firm has agreed and the plan is approved.',
  infeasible: 'Cannot be reached in time with the batches that are known',
  launch: 'Launch cultivation',
  targetTier: 'Target tier',
  targetDate: 'Target date',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly plan: typeof zh;
  }
}

addRoomTexts('plan', zh, en);
