import type { CareDuty } from './caretakers.types';

/** Who looks after a firm from now on, and who did before; each handing over stays on record with its reason. */
export interface CaretakerNamed {
  readonly type: 'caretaker-named';
  readonly data: {
    readonly duty: CareDuty;
    /** Null where the duty goes back to everybody who holds the role. */
    readonly account: string | null;
    readonly before: string | null;
    readonly reason: string;
  };
}
