import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '换一个身份体验',
  hint: '仅演示环境有此功能：点一下即以该账号进入，无需密码。填写到一半的内容不会带过去。',
  office: '经信局',
  departments: '会审部门',
  experts: '专家',
  firms: '企业（在办的在前）',
  now: '当前身份',
};

const en: InOtherWords<typeof zh> = {
  title: 'Be somebody else',
  hint: 'In demonstrations only: one click enters as that account, without a password. What is half typed does not come along.',
  office: 'Bureau',
  departments: 'Departments',
  experts: 'Experts',
  firms: 'Firms, busy ones first',
  now: 'You now',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly enterAs: typeof zh;
  }
}

addRoomTexts('enterAs', zh, en);
