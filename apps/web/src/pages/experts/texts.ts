import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '专家库',
  noExperts: '专家库还没有专家。',
  noExpertsHint: '登记专家后，可按领域随机抽取。',
  status: { active: '可抽取', suspended: '已暂停' },
  erased: '姓名已删除',
  drawn: '近两年被抽中 {{count}} 次',
  suspended: '暂停原因：{{why}}',
  relations: '登记的利益关系 {{count}} 条',
};

const en: InOtherWords<typeof zh> = {
  title: 'Experts',
  noExperts: 'The register has no expert yet.',
  noExpertsHint: 'Those who are registered are drawn by lot, by field.',
  status: { active: 'can be drawn', suspended: 'suspended' },
  erased: 'name erased',
  drawn: 'drawn {{count}} times in two years',
  suspended: 'Suspended: {{why}}',
  relations: '{{count}} relations on record',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly experts: typeof zh;
  }
}

addRoomTexts('experts', zh, en);
