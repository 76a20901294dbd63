import type { Department } from '../kernel/actor';
import type { Instant } from '../kernel/time';
import type { Ground } from './remedy.types';
import type { StepKind } from './step-kind';

/** What a leader decided in person about one standing objection. */
export interface Overruling {
  readonly seat: string;
  readonly reason: string;
}

export interface Decision {
  readonly decision: 'recommend' | 'refuse' | 'return';
  readonly reason: string;
  readonly returnTo: StepKind | null;
  readonly decidedBy: 'leader' | 'meeting';
  readonly minutesNo: string | null;
  readonly overrules?: readonly Overruling[];
  /** Of a refusal, about which the firm was heard; absent in decisions from before they were kept. */
  readonly grounds?: readonly Ground[];
  /** Departments that a return concerns. */
  readonly departments?: readonly Department[];
  readonly by: string;
  readonly at: Instant;
}
