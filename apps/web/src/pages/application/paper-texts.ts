import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  required: '必交',
  optional: '选交',
  version: '第 {{version}} 版',
  scan: { pending: '病毒扫描中', clean: '已扫描，安全', infected: '发现病毒', unscanned: '未扫描' },
  barred: {
    scanning: '扫描完成前不能打开',
    unscanned: '未经扫描，不能打开',
    infected: '已隔离，不能打开',
    destroyed: '文件已销毁，仅保留凭证',
  },
  onBehalf: '代企业提交',
  preview: '预览',
  open: '打开原件',
  offline: '线下纸质件，编号 {{paperNo}}',
  reused: '沿用已在档材料，无需重复提交',
  due: '办理期限',
  round: '第 {{round}} 轮，最多 {{most}} 轮',
  roundOnly: '第 {{round}} 轮',
  closed: '已办结',
};

const en: InOtherWords<typeof zh> = {
  required: 'required',
  optional: 'optional',
  version: 'version {{version}}',
  scan: { pending: 'being scanned', clean: 'scanned, clean', infected: 'virus found', unscanned: 'not scanned' },
  barred: {
    scanning: 'Not given out before it is scanned',
    unscanned: 'Not given out unscanned',
    infected: 'In quarantine, not given out',
    destroyed: 'The file is destroyed; its proof stays',
  },
  onBehalf: 'for the firm',
  preview: 'Preview',
  open: 'Open the file',
  offline: 'on paper, number {{paperNo}}',
  reused: 'A paper on file answers it; nothing to hand in',
  due: 'Due',
  round: 'round {{round}} of {{most}} at most',
  roundOnly: 'round {{round}}',
  closed: 'closed',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly paper: typeof zh;
  }
}

addRoomTexts('paper', zh, en);
