import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '会议与专家评审',
  parts: { meetings: '会议', panels: '专家评审', delegations: '委托', checks: '现场核查抽取' },
  noMeetings: '还没有召集过会议。',
  noMeetingsHint: '在案件页的“其他操作”里为该案召集，或在这里召集涉及资金、项目的会议。',
  noPanels: '还没有组织过专家评审。',
  noPanelsHint: '在案件页的“其他操作”里组织预评，或在这里为资金、项目组织评审。',
  noDelegations: '没有委托。',
  noDelegationsHint: '出差或休假时，可把会审席位委托给同部门的同事，到期自动收回。',
  handed: '{{from}} 委托 {{to}}',
  state: { 'to-come': '未生效', 'in-force': '生效中', over: '已到期', 'taken-back': '已收回' },
};

const en: InOtherWords<typeof zh> = {
  title: 'Meetings and panels',
  parts: {
    meetings: 'Meetings',
    panels: 'Panels of experts',
    delegations: 'Delegations',
    checks: 'Site checks by lot',
  },
  noMeetings: 'No meeting was called yet.',
  noMeetingsHint: 'Call one for a case under “More” on its page, or here for funds and projects.',
  noPanels: 'No panel was ordered yet.',
  noPanelsHint: 'Order a rehearsal under “More” on the page of a case, or a panel for a fund or project here.',
  noDelegations: 'There is no delegation.',
  noDelegationsHint: 'While away, hand your seats to a colleague of the same department; they come back by themselves.',
  handed: '{{from}} hands seats to {{to}}',
  state: { 'to-come': 'To come', 'in-force': 'In force', over: 'Over', 'taken-back': 'Taken back' },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly sittings: typeof zh;
  }
}

addRoomTexts('sittings', zh, en);
