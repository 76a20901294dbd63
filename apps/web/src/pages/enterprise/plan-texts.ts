import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '培育方案',
  route: '路径',
  target: '目标',
  owner: '责任人',
  checkpoints: '节点',
  noCheckpoints: '还没有节点。',
  noCheckpointsHint: '企业确认意愿、方案获批后，节点会列在这里。',
  launch: '启动培育',
  targetTier: '目标层级',
  targetDate: '目标日期',
};

const en: InOtherWords<typeof zh> = {
  title: 'Plan',
  route: 'Route',
  target: 'Target',
  owner: 'Owner',
  checkpoints: 'Checkpoints',
  noCheckpoints: 'There are no checkpoints yet.',
  noCheckpointsHint: 'They appear when the firm has agreed and the plan is approved.',
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
