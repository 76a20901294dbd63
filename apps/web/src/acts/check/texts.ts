import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  papers: '待审核材料',
  preview: '材料预览',
  kind: '问题类别',
  kinds: {
    missing: '缺少内容',
    unclear: '看不清',
    outdated: '已过期',
    inconsistent: '前后不一致',
    'wrong-form': '格式不符',
  },
  checked: '已审核 {{done}} / {{total}} 项',
  noFile: '该项没有电子文件（线下保管），请按纸质编号核对：{{paperNo}}',
  page: '第 {{page}} / {{pages}} 页',
  previous: '上一页',
  next: '下一页',
  download: '下载原件',
  draftKept: '未提交的审核意见会保留在本页。',
};

const en: InOtherWords<typeof zh> = {
  papers: 'Papers to check',
  preview: 'Preview',
  kind: 'What is wrong',
  kinds: {
    missing: 'Something is missing',
    unclear: 'Cannot be read',
    outdated: 'Out of date',
    inconsistent: 'Contradicts others',
    'wrong-form': 'Wrong form',
  },
  checked: '{{done}} of {{total}} checked',
  noFile: 'There is no file: it is kept on paper under {{paperNo}}',
  page: 'Page {{page}} of {{pages}}',
  previous: 'Page before',
  next: 'Next page',
  download: 'Download the file',
  draftKept: 'What you have not sent stays on this page.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly check: typeof zh;
  }
}

addRoomTexts('check', zh, en);
