import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  unknown: '缺数据：{{what}}',
  manual: '需人工判断：{{what}}',
  condition: '{{what}}附条件同意，条件未了',
  objection: '{{what}}的异议未处理',
  plain: {
    'site:inconsistent': '现场核查与申报不一致',
    'notice:upheld': '公示期间的异议成立',
    'papers:incomplete': '材料到期未补齐',
    'ban-match': '有人员可能与受限制的企业相关，尚未判定',
    ban: '企业在限制申报期内',
    diagnosis: '按现行条件诊断为不符合',
  },
  bureau: '经济主管部门',
};

const en: InOtherWords<typeof zh> = {
  unknown: 'Data missing: {{what}}',
  manual: 'To be judged: {{what}}',
  condition: '{{what}} agreed on conditions that are still open',
  objection: 'The objection of {{what}} stands',
  plain: {
    'site:inconsistent': 'The site check found other than what was declared',
    'notice:upheld': 'An objection to the notice was upheld',
    'papers:incomplete': 'Papers were not complete when their time was over',
    'ban-match': 'A person may belong to a firm under a ban; nobody has judged yet',
    ban: 'The firm is under a ban',
    diagnosis: 'Not met by the diagnosis under the rules in force',
  },
  bureau: 'the bureau',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly openPoint: typeof zh;
  }
}

addRoomTexts('openPoint', zh, en);
