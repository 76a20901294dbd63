/** Why one clock is not stopped, run on or given more days; beside what the thing itself says when it is over. */
export const CLOCK_PROBLEMS = {
  pause: [
    'STEP_NOT_OPEN',
    'CULTIVATION_PAUSED',
    'CLOCK_STOPPED',
    'CLOCK_PAUSED',
    'PAUSE_REASON_UNKNOWN',
    'REASON_REQUIRED',
    'OWN_CLOCK',
    'FOUR_EYES',
  ],
  resume: ['STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'CLOCK_STOPPED', 'CLOCK_RUNNING', 'FOUR_EYES'],
  extend: [
    'STEP_NOT_OPEN',
    'CULTIVATION_PAUSED',
    'CLOCK_STOPPED',
    'CLOCK_PAUSED',
    'CLOCK_OVERDUE',
    'CLOCK_FIXED',
    'EXTENSIONS_USED_UP',
    'EXTENSION_TOO_LONG',
    'CUT_OFF_REACHED',
    'REASON_REQUIRED',
    'OWN_CLOCK',
    'FOUR_EYES',
  ],
} as const;
