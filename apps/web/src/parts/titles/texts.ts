import { type InOtherWords, addRoomTexts } from '../../i18n/room-texts';

const zh = {
  cases: '全部申报',
  noCases: '还没有申报记录。',
  noCasesHint: '发起申报后，每次申报及其结果都列在这里。',
  renewal: '复核',
  opened: '发起',
  closed: '办结',
  from: '自',
  noEnd: '长期有效',
  status: {
    valid: '有效',
    'under-re-review': '复核中',
    lapsed: '已失效',
    revoked: '已撤销',
    relinquished: '已放弃',
  },
  next: '接下来',
  nothingNext: '目前没有需要办理的。',
  update: '{{year}} 年度信息待更新',
  warnedUntil: '已催报，最迟',
  missed: '未按时更新的年度：{{years}}',
  prepared: '复核准备已开始，请备齐材料',
  papersReady: '复核材料已备齐',
  opensOn: '复核申报自动发起日',
  renewalOpen: '复核申报正在办理',
  blocked: '复核申报暂不能发起，请联系经办人',
  outcome: { refused: '复核未通过', withdrawn: '复核已撤回', lapsed: '复核已失效' },
  barred: { UPDATE_MISSED: '未按时更新年度信息，不予复核', CHANGE_UNREPORTED: '未报告重大变化，不予复核' },
  inquiry: '正在判断重大变化对该称号的影响',
  ended: '已终止',
  ending: {
    EXPIRED: '有效期届满',
    REVIEW_FAILED: '复核未通过',
    UPDATE_MISSED: '未按时更新年度信息',
    NOT_QUALIFIED: '不再符合条件',
    UNREPORTED_CHANGE: '未报告重大变化',
    FRAUD: '弄虚作假',
    ACCIDENT_OR_DISHONESTY: '事故或严重失信',
    VOLUNTARY: '企业自愿放弃',
    DEREGISTERED: '企业注销',
  },
};

const en: InOtherWords<typeof zh> = {
  cases: 'All cases',
  noCases: 'No case was ever opened.',
  noCasesHint: 'Every case is listed here, with how it ended.',
  renewal: 're-review',
  opened: 'opened',
  closed: 'closed',
  from: 'from',
  noEnd: 'without end',
  status: {
    valid: 'valid',
    'under-re-review': 'under re-review',
    lapsed: 'lapsed',
    revoked: 'revoked',
    relinquished: 'given up',
  },
  next: 'Next',
  nothingNext: 'Nothing is asked for now.',
  update: 'The annual update of {{year}} is open',
  warnedUntil: 'warned; at the latest',
  missed: 'Updates missed: {{years}}',
  prepared: 'The re-review is being prepared: gather the papers',
  papersReady: 'The papers of the re-review are ready',
  opensOn: 'The application of the re-review opens by itself on',
  renewalOpen: 'The application of the re-review is open',
  blocked: 'The re-review cannot be opened now; ask the bureau',
  outcome: {
    refused: 'The re-review was refused',
    withdrawn: 'The re-review was withdrawn',
    lapsed: 'The re-review lapsed',
  },
  barred: {
    UPDATE_MISSED: 'No re-review: an annual update was missed',
    CHANGE_UNREPORTED: 'No re-review: a major change was not reported',
  },
  inquiry: 'What a major change means for the title is being judged',
  ended: 'Ended',
  ending: {
    EXPIRED: 'the term is over',
    REVIEW_FAILED: 'the re-review failed',
    UPDATE_MISSED: 'an annual update was missed',
    NOT_QUALIFIED: 'it qualifies no longer',
    UNREPORTED_CHANGE: 'a major change was not reported',
    FRAUD: 'fraud',
    ACCIDENT_OR_DISHONESTY: 'an accident, or grave dishonesty',
    VOLUNTARY: 'given up by the firm',
    DEREGISTERED: 'the firm was deregistered',
  },
};

declare module '../../i18n/room-texts' {
  interface RoomTexts {
    readonly titles: typeof zh;
  }
}

addRoomTexts('titles', zh, en);
