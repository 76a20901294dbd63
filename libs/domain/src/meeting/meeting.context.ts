import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { MeetingEvent } from './meeting.events';
import type { MeetingState } from './meeting.types';

export interface MeetingContext extends DecisionContext {
  /** Applications on the agenda: whether they are there and open, and which accounts acted for the firm in them. */
  readonly cases: Readonly<Record<string, { readonly open: boolean; readonly actedForFirm: readonly string[] }>>;
  /** Panels that items rest on: whether each is closed, and what it came to. */
  readonly panels: Readonly<Record<string, { readonly closed: boolean; readonly passed: boolean | null }>>;
}

export type MeetingDraft = Draft<MeetingState, MeetingEvent, MeetingContext>;
