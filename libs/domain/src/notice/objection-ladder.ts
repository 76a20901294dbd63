import type { LadderTemplate } from '../turn/turn.types';

/** Who is told when about an objection that waits: for the handler's answer, or for what a leader makes of a late finding. */
export const OBJECTION_LADDER: LadderTemplate = {
  remindBefore: [2],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: null,
};
