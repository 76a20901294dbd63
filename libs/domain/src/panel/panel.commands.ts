import type { DrawStratum } from '../draw/draw.types';
import type { ClockCommand } from '../turn/clock-commands';
import type { GivenScore, PanelSubject } from './panel.types';

export type PanelCommand =
  | ClockCommand
  | {
      readonly type: 'order-panel';
      readonly subject: PanelSubject;
      /** Of a fund or project; a rehearsal has that of its case. */
      readonly creditCode?: string;
      /** Seats by field, in place of those of the scoresheet. */
      readonly seats?: readonly DrawStratum[];
    }
  | { readonly type: 'commit-draw' }
  | { readonly type: 'draw-experts'; readonly word?: string }
  | {
      readonly type: 'declare-conflict';
      readonly conflict: boolean;
      readonly available?: boolean;
      readonly reason?: string;
    }
  | { readonly type: 'give-scores'; readonly scores: readonly GivenScore[]; readonly comment: string }
  | { readonly type: 'close-panel'; readonly note: string }
  | { readonly type: 'cancel-panel'; readonly reason: string }
  /** From the workflow: somebody who was drawn said nothing until the end of waiting. */
  | { readonly type: 'lapse-seat' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' }
  | { readonly type: 'redate' };

export type PanelCommandType = PanelCommand['type'];
