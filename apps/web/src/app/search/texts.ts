import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  label: '企业名称、简称、拼音首字母、统一社会信用代码或案号',
  none: '没有找到。',
  noneHint: '可试试名称中的几个字、拼音首字母（如 hdjx），或代码的前几位。',
  firms: '企业',
  cases: '案件',
  results: '搜索结果',
  kind: { application: '申报', cultivation: '培育', notice: '公示' },
  found: '找到 {{count}} 条',
};

const en: InOtherWords<typeof zh> = {
  label: 'Name, short name, pinyin initials, credit code or case number',
  none: 'Nothing found.',
  noneHint: 'Try some characters of the name, its pinyin initials (hdjx), or how the code begins.',
  firms: 'Firms',
  cases: 'Cases',
  results: 'What was found',
  kind: { application: 'Application', cultivation: 'Cultivation', notice: 'Notice' },
  found: '{{count}} found',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly search: typeof zh;
  }
}

addRoomTexts('search', zh, en);
