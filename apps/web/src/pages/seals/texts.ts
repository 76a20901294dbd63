import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  title: '每日封存',
  why: '每个业务日结束时，把当天变动过的全部档案汇成一个根值并签名，前后相连；任何人改动过去都会被发现。',
  verify: '核验封存链',
  intact: '核验通过：共 {{count}} 次封存，前后相连，签名有效。',
  broken: '核验不通过：第 {{number}} 次封存有误（{{reason}}）。',
  reasons: { number: '编号不连续', previous: '与前一次不相连', hash: '内容被改动', signature: '签名无效' },
  key: '下载公钥',
  verifier: '下载离线核验程序',
  number: '序号',
  day: '业务日',
  streams: '变动档案数',
  root: '根值',
  signedBy: '密钥',
  none: '尚无封存。',
  noneHint: '第一个业务日结束后自动产生。',
};

const en: InOtherWords<typeof zh> = {
  title: 'Daily seals',
  why: 'At the end of every business day whatever moved goes into one root, which is signed and tied to the one before: no change of the past stays unseen.',
  verify: 'Verify the chain',
  intact: 'Intact: {{count}} seals, each tied to the one before, all signatures valid.',
  broken: 'Broken at seal {{number}} ({{reason}}).',
  reasons: {
    number: 'a number is missing',
    previous: 'not tied to the one before',
    hash: 'it was changed',
    signature: 'the signature is not valid',
  },
  key: 'Public key',
  verifier: 'Program to verify offline',
  number: 'No.',
  day: 'Business day',
  streams: 'Records that moved',
  root: 'Root',
  signedBy: 'Key',
  none: 'Nothing is sealed yet.',
  noneHint: 'The first seal comes with the end of the first business day.',
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly seals: typeof zh;
  }
}

addRoomTexts('seals', zh, en);
