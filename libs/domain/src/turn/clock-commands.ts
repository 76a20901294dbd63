/** What a section chief or leader may do to one clock of a thing. */
export type ClockCommand =
  | {
      readonly type: 'pause-clock';
      /** Key of the turn. */
      readonly clock: string;
      /** A reason of the list. */
      readonly reason: string;
      /** What happened. */
      readonly note: string;
    }
  | { readonly type: 'resume-clock'; readonly clock: string; readonly note: string }
  | { readonly type: 'extend-clock'; readonly clock: string; readonly days: number; readonly reason: string };

export const CLOCK_COMMANDS = [
  'pause-clock',
  'resume-clock',
  'extend-clock',
] as const satisfies readonly ClockCommand['type'][];
