import type { CareDuty } from './caretakers.types';

/** Gives a firm to somebody, or back to everybody who holds the role. */
export interface NameCaretakerCommand {
  readonly type: 'name-caretaker';
  readonly duty: CareDuty;
  /** Checked at the edge to be a holder of the role in a branch that contains the firm; null: nobody in particular. */
  readonly account: string | null;
  readonly reason: string;
}
