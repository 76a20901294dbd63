import { type Bilingual, text } from '@app/domain';

export const NOTIFICATION_KINDS = [
  'task',
  'papers-requested',
  'papers-returned',
  'on-behalf',
  'hearing',
  'reminder',
  'escalation',
  'urge',
  'plan',
  'decision',
  'upper-event',
  'notice',
  'objection',
  'result',
  'title',
  'pause',
  'rule-set',
  'account',
] as const;

/** What a message is about; preferences and texts go by it. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Ways by which a person is reached; the others reach a group or a program. */
export const PERSONAL_CHANNELS = ['in-app', 'email', 'sms'] as const;

export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];

/** Ways that lead outside, each with a queue, a rate and a breaker of its own. */
export const OUTSIDE_CHANNELS = ['email', 'sms', 'wecom', 'dingtalk', 'webhook'] as const;

export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number];

export interface KindRule {
  readonly label: Bilingual;
  /** Told to the firm by law, or by our own duty: it cannot be switched off in the list. */
  readonly mandatory: boolean;
  /** Goes out at once, whatever a digest or quiet hours say. */
  readonly urgent: boolean;
  /** Whether it goes out by default. The list has everything. */
  readonly email: boolean;
  readonly sms: boolean;
  /** Whether a group of the office hears of it. */
  readonly group: boolean;
}

const rule = (zh: string, en: string, flags: Partial<Omit<KindRule, 'label'>> = {}): KindRule => ({
  label: text(zh, en),
  mandatory: false,
  urgent: false,
  email: true,
  sms: false,
  group: false,
  ...flags,
});

/** Every kind, as data: what may be switched off, what waits for nobody's morning, and what goes where by default. */
export const KIND_RULES: Readonly<Record<NotificationKind, KindRule>> = {
  task: rule('新待办', 'New task'),
  'papers-requested': rule('材料通知', 'Request for papers', { mandatory: true }),
  'papers-returned': rule('材料补正', 'Papers returned', { mandatory: true }),
  'on-behalf': rule('代办告知', 'Done on your behalf', { mandatory: true }),
  hearing: rule('拟不予推荐告知', 'Hearing before a refusal', { mandatory: true, sms: true }),
  reminder: rule('到期提醒', 'Reminder', { group: true }),
  escalation: rule('逾期上报', 'Escalation', { group: true }),
  urge: rule('催办', 'Urge', { urgent: true, sms: true, group: true }),
  plan: rule('培育方案', 'Plan'),
  decision: rule('县级决定', 'County decision', { mandatory: true }),
  'upper-event': rule('上级进展', 'Upper level'),
  notice: rule('公示', 'Notice', { mandatory: true }),
  objection: rule('异议', 'Objection', { mandatory: true }),
  result: rule('办理结果', 'Result', { mandatory: true }),
  title: rule('称号', 'Title', { mandatory: true }),
  pause: rule('暂停与恢复', 'Pause', { email: false }),
  'rule-set': rule('规则集', 'Rule set'),
  account: rule('账号', 'Account', { mandatory: true, urgent: true }),
};

export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(KIND_RULES, kind);
}
