import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** The command path and what every thing on record has in common. */
export const RECORD_PROBLEMS = {
  REVISION_STALE: { status: 412, title: text('内容已被更新', 'It has changed since it was read') },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: text('幂等键已用于另一请求', 'The idempotency key was used before') },
  TOO_BUSY: { status: 503, title: text('事项正被同时处理', 'Too many changes at once') },
  ALREADY_OPEN: { status: 409, title: text('同类事项已在办理', 'One of the same kind is open') },
  NOT_YOUR_TURN: { status: 403, title: text('不由您办理', 'Not yours to do') },
  FOUR_EYES: { status: 403, title: text('须由他人办理', 'Somebody else must act') },
  REASON_REQUIRED: { status: 422, title: text('须说明理由', 'A reason is required') },
  DATE_IN_FUTURE: { status: 422, title: text('日期晚于今天', 'The date lies in the future') },
  CALENDAR_YEAR_INVALID: { status: 422, title: text('节假日安排有误', 'The schedule of the year is wrong') },
} as const satisfies Record<string, ProblemEntry>;
