import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '键盘快捷键',
  search: '搜索企业或案号',
  help: '打开本说明',
  next: '列表中下一行',
  previous: '列表中上一行',
  select: '选中或取消选中当前行',
  open: '打开当前行',
  send: '提交正在填写的表单',
  close: '关闭弹出的窗口',
};

const en: InOtherWords<typeof zh> = {
  title: 'Keyboard',
  search: 'Search for a firm or a case',
  help: 'Open this sheet',
  next: 'Next row of a list',
  previous: 'Row before',
  select: 'Select the row, or not',
  open: 'Open the row',
  send: 'Send the form in which you type',
  close: 'Close what popped up',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly keys: typeof zh;
  }
}

addRoomTexts('keys', zh, en);
