import type { Role } from '../kernel/actor';
import type { IsoDate } from '../kernel/time';
import type { Turn } from './turn.types';

/** What happens to turns, the same in every aggregate that waits for people. */
export type TurnEvent =
  | { readonly type: 'turn-opened'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'turn-closed'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'turn-redated'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'reminded'; readonly data: { readonly turn: string; readonly rung: IsoDate } }
  | {
      readonly type: 'escalated';
      readonly data: { readonly turn: string; readonly rung: IsoDate; readonly to: Role | null };
    };
