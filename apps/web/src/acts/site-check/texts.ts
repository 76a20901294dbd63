import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  people: '核查人员（两人以上，可选同事或输入姓名）',
  twoPeople: '现场核查须两人以上。',
  on: '核查日期',
  place: '核查地点',
  checklist: '核查清单',
  found: { 'as-stated': '与申报一致', differs: '不一致', 'not-applicable': '不适用' },
  note: '不一致的情况',
  noChecklist: '该规则没有列出核查清单，请在“核查情况”中写明。',
  photos: '现场照片',
  takePhoto: '拍照或选择照片',
  taken: '拍摄于 {{at}}',
  hash: '指纹 {{hash}}…',
  removePhoto: '移除',
  findings: '核查情况',
  result: '核查结论',
  blanks: '清单还有 {{count}} 项未填',
  kept: '填写内容会自动保留在本机，照片已上传。',
};

const en: InOtherWords<typeof zh> = {
  people: 'Who was there (two or more; colleagues, or names)',
  twoPeople: 'Two people or more make a site check.',
  on: 'Day of the check',
  place: 'Place',
  checklist: 'Checklist',
  found: { 'as-stated': 'As stated', differs: 'Differs', 'not-applicable': 'Does not apply' },
  note: 'What differs',
  noChecklist: 'These rules list nothing to look at; write it down under what was found.',
  photos: 'Photos',
  takePhoto: 'Take or choose photos',
  taken: 'taken {{at}}',
  hash: 'fingerprint {{hash}}…',
  removePhoto: 'Remove',
  findings: 'What was found',
  result: 'Result',
  blanks: '{{count}} lines of the checklist are blank',
  kept: 'What you fill in stays on this device; photos are uploaded.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly siteCheck: typeof zh;
  }
}

addRoomTexts('siteCheck', zh, en);
