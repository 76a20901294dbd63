import type { DrawCommitment } from '../draw/draw-record';
import type { DrawRecord, DrawStep } from '../draw/draw.types';
import type { TurnEvent } from '../turn/turn.events';
import type { LeavingReason, ModerationReport, OpenedScores, PanelResult, PanelState } from './panel.types';

type Ordered = Pick<
  PanelState,
  | 'id'
  | 'kind'
  | 'subject'
  | 'creditCode'
  | 'enterpriseName'
  | 'regionCode'
  | 'tier'
  | 'terms'
  | 'subjectKey'
  | 'earlier'
>;

/**
 * A panel's events. Points stand outside the data of `scores-given`, under their salted hash, until `scores-opened` says them; so does
 * the reason of a conflict, for good.
 */
export type PanelEvent =
  | TurnEvent
  | { readonly type: 'panel-ordered'; readonly data: Ordered }
  | { readonly type: 'draw-committed'; readonly data: DrawCommitment }
  | {
      readonly type: 'experts-drawn';
      /** `accounts`: whose number is whose account, for the seats. */
      readonly data: { readonly draw: DrawRecord; readonly accounts: Readonly<Record<string, string>> };
    }
  | { readonly type: 'conflict-declared'; readonly data: { readonly seat: string; readonly conflict: boolean } }
  | {
      readonly type: 'seat-vacated';
      readonly data: { readonly step: DrawStep; readonly reason: LeavingReason; readonly account: string | null };
    }
  | { readonly type: 'expert-added'; readonly data: { readonly step: DrawStep; readonly account: string | null } }
  | { readonly type: 'scores-given'; readonly data: { readonly seat: string; readonly lateBy: number } }
  | {
      readonly type: 'scores-opened';
      readonly data: {
        readonly opened: readonly OpenedScores[];
        readonly result: PanelResult;
        readonly report: ModerationReport;
      };
    }
  | { readonly type: 'panel-closed'; readonly data: { readonly note: string } }
  | { readonly type: 'panel-cancelled'; readonly data: { readonly reason: string } };
