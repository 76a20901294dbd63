import { type InOtherWords, addRoomTexts } from '../../../i18n/room-texts';

const zh = {
  title: '已保存的列对应方式',
  none: '还没有保存的列对应方式。',
  noneHint: '选择文件后点“逐列指定内容”，保存后列在这里。',
  builtIn: '产品自带',
  reads: '读取 {{count}} 列：{{headers}}',
  change: '修改',
  remove: '删除',
  removeSure: '删除该列对应方式？已导入的数据不受影响。',
  cancel: '取消',
  save: '保存',
  required: '请填写此项',
  name: '名称',
  source: '数据来源',
  headers: '表头（须与文件一致）',
  unit: '指标 {{code}} 的单位',
  period: '指标 {{code}} 的年度',
};

const en: InOtherWords<typeof zh> = {
  title: 'Column mappings that were saved',
  none: 'None is saved.',
  noneHint: 'Choose a file and say what each column holds; what is saved is listed here.',
  builtIn: 'as delivered',
  reads: 'Reads {{count}} columns: {{headers}}',
  change: 'Change',
  remove: 'Remove',
  removeSure: 'Remove this mapping? What was imported stays.',
  cancel: 'Cancel',
  save: 'Save',
  required: 'Please fill this in',
  name: 'Name',
  source: 'Source of the figures',
  headers: 'Headers, as the file has them',
  unit: 'Unit of indicator {{code}}',
  period: 'Year of indicator {{code}}',
};

declare module '../../../i18n/room-texts' {
  interface RoomTexts {
    readonly mappings: typeof zh;
  }
}

addRoomTexts('mappings', zh, en);
