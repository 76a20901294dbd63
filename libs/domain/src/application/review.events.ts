import type { IsoDate } from '../kernel/time';
import type { Opinion, ReviewKind, Seat, SiteCheck } from './review.types';

/** What happens within rounds of review. */
export type ReviewEvent =
  | {
      readonly type: 'review-opened';
      readonly data: {
        readonly reviewId: string;
        readonly kind: ReviewKind;
        readonly round: number;
        readonly seats: readonly Seat[];
      };
    }
  | {
      readonly type: 'opinion-given';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly opinion: Opinion };
    }
  | {
      /** What the answer rested on changed before the round ended: it is kept, and the seat is asked again. */
      readonly type: 'opinion-voided';
      readonly data: {
        readonly reviewId: string;
        readonly seat: string;
        readonly because: 'facts' | 'papers';
        /** It was an objection: silence does not take its place. */
        readonly objected?: true;
      };
    }
  | {
      /** An answer for which the round no longer waited: kept, not counted. */
      readonly type: 'opinion-received-late';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly opinion: Opinion };
    }
  | {
      readonly type: 'objection-withdrawn';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly note: string };
    }
  | {
      readonly type: 'condition-asked';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly requestId: string };
    }
  | {
      readonly type: 'condition-answered';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly result: 'complete' | 'incomplete' };
    }
  | { readonly type: 'seat-added'; readonly data: { readonly reviewId: string; readonly seat: Seat } }
  | {
      readonly type: 'seat-delegated';
      readonly data: {
        readonly reviewId: string;
        readonly seat: string;
        readonly to: string;
        readonly reason: string;
        /** Of a delegation for a period; absent: whoever gave the command, for this case. */
        readonly by?: string;
        readonly delegationId?: string;
        readonly toOn?: IsoDate;
      };
    }
  | {
      /** A seat that was handed over comes back to its department. */
      readonly type: 'seat-returned';
      readonly data: {
        readonly reviewId: string;
        readonly seat: string;
        readonly from: string;
        readonly cause: 'over' | 'inactive' | 'taken-back';
      };
    }
  | {
      /** Of so many accounts of the department none may answer: the bureau takes down what it answers on paper. */
      readonly type: 'seat-vacated';
      readonly data: { readonly reviewId: string; readonly seat: string; readonly holders: number };
    }
  | { readonly type: 'seat-filled'; readonly data: { readonly reviewId: string; readonly seat: string } }
  | {
      readonly type: 'reviewer-recused';
      readonly data: {
        readonly reviewId: string;
        readonly seat: string;
        readonly account: string;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'conflict-declared';
      readonly data: { readonly reviewId: string; readonly conflict: boolean; readonly reason: string | null };
    }
  | { readonly type: 'site-checked'; readonly data: { readonly reviewId: string; readonly siteCheck: SiteCheck } }
  | { readonly type: 'review-closed'; readonly data: { readonly reviewId: string; readonly result: string } };
