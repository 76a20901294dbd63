import type { Role } from '../kernel/actor';
import type { IsoDate } from '../kernel/time';
import type { Extension, PauseCause, Turn } from './turn.types';

/** What happens to turns, the same in every aggregate that waits for people. */
export type TurnEvent =
  | { readonly type: 'turn-opened'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'turn-closed'; readonly data: { readonly turn: Turn } }
  | {
      readonly type: 'turn-redated';
      /** Due days before and after; absent in events from before they were named. */
      readonly data: { readonly turn: Turn; readonly from?: IsoDate | null; readonly to?: IsoDate | null };
    }
  | { readonly type: 'clock-paused'; readonly data: { readonly turn: Turn } & PauseCause }
  | { readonly type: 'clock-resumed'; readonly data: { readonly turn: Turn; readonly note: string } }
  | { readonly type: 'clock-extended'; readonly data: { readonly turn: Turn } & Omit<Extension, 'at'> }
  | { readonly type: 'reminded'; readonly data: { readonly turn: string; readonly rung: IsoDate } }
  | {
      readonly type: 'escalated';
      readonly data: { readonly turn: string; readonly rung: IsoDate; readonly to: Role | null };
    };
