import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  progress: '已处理 {{done}} / {{total}}',
  done: '全部处理完毕：成功 {{accepted}}，未办成 {{refused}}',
  result: '结果',
  accepted: '成功',
  wouldBe: '可以办理',
  pending: '等待处理',
  run: '确认办理 {{count}} 项',
  again: '重试未办成的 {{count}} 项',
  stop: '停止',
  preview: '预览',
};

const en: InOtherWords<typeof zh> = {
  progress: '{{done}} of {{total}}',
  done: 'All done: {{accepted}} accepted, {{refused}} refused',
  result: 'Result',
  accepted: 'Accepted',
  wouldBe: 'Possible',
  pending: 'Waiting',
  run: 'Do it for {{count}}',
  again: 'Try {{count}} again',
  stop: 'Stop',
  preview: 'Preview',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly bulk: typeof zh;
  }
}

addRoomTexts('bulk', zh, en);
