import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { Bilingual } from '../kernel/text';
import type { Tier } from '../tier';
import type { ClockRules } from '../turn/clock-rules';
import type { NoticeCommand } from './notice.commands';
import type { NoticeEvent } from './notice.events';
import type { EvidenceFile, NoticeState } from './notice.types';

/** What publishing, and publishing anew, rests on. */
export interface PublishFacts {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly body: Bilingual;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
  /** Working days in which an objection is answered, as the table of deadlines says; absent where it says nothing. */
  readonly answerWorkingDays?: number;
}

export interface NoticeContext extends DecisionContext {
  readonly clockRules: ClockRules;
  /** Accounts that acted for the firm or stepped back from its case, as the case stands; absent where it was not asked. */
  readonly barred?: readonly string[];
  /** Set for `publish` and `restart`. */
  readonly publish: PublishFacts | null;
  /** Uploads named by an objection that belong to this notice; absent where none were asked for. */
  readonly evidenceFiles?: readonly EvidenceFile[];
}

export type NoticeDraft = Draft<NoticeState, NoticeEvent, NoticeContext>;
export type CommandOf<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;
