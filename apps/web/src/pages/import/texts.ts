import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '导入企业名录',
  template: '下载模板',
  file: '选择 XLSX 或 CSV 文件',
  mapping: '列对应方式',
  automatic: '按表头自动识别',
  byTemplate: '本系统模板',
  check: '先试运行（不写入）',
  run: '正式导入',
  hint: '请先试运行：系统会逐行说明结果，确认后再正式导入同一文件。',
  recent: '近期导入',
  none: '还没有导入记录。',
  noneHint: '下载模板填写，或直接选择平台导出的名单。',
  state: {
    queued: '排队中',
    running: '处理中',
    paused: '已暂停',
    done: '已完成',
    failed: '未完成',
  },
  dryRun: '试运行',
  rows: '共 {{total}} 行：接受 {{accepted}}，拒绝 {{rejected}}；新内容 {{changed}}，无变化 {{unchanged}}',
  issues: '问题清单',
  row: '行',
  column: '列',
  message: '问题',
  errorSheet: '下载错误清单',
  pause: '暂停',
  resume: '继续',
  back: '返回导入',
  when: '时间',
  what: '文件',
};

const en: InOtherWords<typeof zh> = {
  title: 'Import firms',
  template: 'Download the template',
  file: 'Choose an XLSX or CSV file',
  mapping: 'Columns',
  automatic: 'Recognised by headers',
  byTemplate: 'Template of this product',
  check: 'Dry run first (stores nothing)',
  run: 'Import',
  hint: 'Begin with a dry run: it says of each row what would become of it. Then import the same file.',
  recent: 'Recent imports',
  none: 'Nothing was imported yet.',
  noneHint: 'Fill in the template, or choose a list that the platform exported.',
  state: { queued: 'Queued', running: 'Running', paused: 'Paused', done: 'Done', failed: 'Failed' },
  dryRun: 'Dry run',
  rows: '{{total}} rows: {{accepted}} accepted, {{rejected}} refused; {{changed}} with news, {{unchanged}} without',
  issues: 'What is wrong',
  row: 'Row',
  column: 'Column',
  message: 'Fault',
  errorSheet: 'Download the error sheet',
  pause: 'Pause',
  resume: 'Go on',
  back: 'Back to imports',
  when: 'When',
  what: 'File',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly imports: typeof zh;
  }
}

addRoomTexts('imports', zh, en);
