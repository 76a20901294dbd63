import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** One clock of a case or plan, and the calendar by which all of them run. */
export const CLOCK_PROBLEMS = {
  CLOCK_STOPPED: { status: 409, title: text('该时限已办结', 'The clock has stopped') },
  CLOCK_PAUSED: { status: 409, title: text('该时限已中止，请先恢复', 'The clock stands still; resume it first') },
  CLOCK_RUNNING: { status: 409, title: text('该时限未中止', 'The clock does not stand still') },
  CLOCK_OVERDUE: { status: 409, title: text('已逾期，不能事后延长', 'It is overdue; time is not given afterwards') },
  CLOCK_FIXED: { status: 409, title: text('该时限不得延长', 'The clock cannot be extended') },
  EXTENSIONS_USED_UP: { status: 409, title: text('延长次数已用完', 'It has been extended as often as it may be') },
  EXTENSION_TOO_LONG: { status: 422, title: text('延长天数超出规定', 'It may not be extended by so many days') },
  CUT_OFF_REACHED: { status: 409, title: text('批次截止日不能延后', 'The cut-off of the batch does not move') },
  PAUSE_REASON_UNKNOWN: {
    status: 422,
    title: text('不在法定中止事由之列', 'No reason for which a clock stands still'),
  },
  OWN_CLOCK: { status: 403, title: text('不得中止或延长本人的时限', 'Nobody pauses or extends their own clock') },
  PERSONS_NOT_SHOWN: {
    status: 403,
    title: text('个人逾期情况不予显示', 'Lateness of persons is for leaders and auditors'),
  },
  PERIOD_TOO_SHORT: { status: 422, title: text('统计期间过短', 'The period is too short') },
  TIER_NOT_TARGETED: {
    status: 422,
    title: text('该层级不设目标，请选择其他层级', 'No number is set for this tier; choose another'),
  },
  YEAR_OVER: {
    status: 422,
    title: text('该年度已结束，请选择本年或以后', 'The year is over; choose this one or a later'),
  },
  PERIOD_REVERSED: { status: 422, title: text('止日早于起日', 'The period ends before it begins') },
} as const satisfies Record<string, ProblemEntry>;
