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
  openTies: '利益关系与任职',
  noted: '查看姓名和利益关系会留下记录。',
  ties: '利益关系',
  noTies: '没有登记的利益关系。',
  until: '至',
  stands: '一直有效',
  end: '终止',
  addTie: '登记利益关系',
  employers: '工作单位',
  present: '现任职',
  changeEmployer: '更换工作单位',
  addEmployer: '登记曾任职单位',
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
  openTies: 'Ties and employers',
  noted: 'That the name and the ties were read is noted.',
  ties: 'Ties to firms',
  noTies: 'No tie is on record.',
  until: 'until',
  stands: 'stands',
  end: 'End it',
  addTie: 'Add a tie',
  employers: 'Employers',
  present: 'at present',
  changeEmployer: 'Change the employer',
  addEmployer: 'Add a former employer',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly experts: typeof zh;
  }
}

addRoomTexts('experts', zh, en);
