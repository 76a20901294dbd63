import type { Instant } from '../../kernel/time';

/** Who looks after a firm day by day: the officer in charge (经办责任人) and the assigned cadre (包保干部). */
export const CARE_DUTIES = ['officer', 'mentor'] as const;

export type CareDuty = (typeof CARE_DUTIES)[number];

/** The one who holds a duty towards a firm today. */
export interface Caretaker {
  readonly duty: CareDuty;
  /** Account of the office; what is addressed to the role goes to this one of its holders. */
  readonly account: string;
  readonly since: Instant;
  readonly by: string;
  readonly reason: string;
}
