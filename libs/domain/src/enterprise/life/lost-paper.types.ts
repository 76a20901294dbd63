import type { Instant } from '../../kernel/time';
import type { LateOutcome } from '../../notice/notice.types';
import type { Tier } from '../../tier';

/** Who says in turn what follows: an officer who looks into it, then a leader. */
export const LOST_PAPER_JUDGES = ['officer', 'leader'] as const;

/** What somebody says follows from a lost paper: the decision stands without it, or the county acted, in a way that the reason names. */
export interface LostPaperJudgement {
  readonly as: (typeof LOST_PAPER_JUDGES)[number];
  readonly outcome: LateOutcome;
  readonly reason: string;
  /** Account. */
  readonly by: string;
  readonly at: Instant;
}

/** A paper upon which a case was decided and in which a virus was found afterwards. */
export interface LostPaper {
  readonly applicationId: string;
  readonly tier: Tier;
  readonly documentId: string;
  /** Name of the virus. */
  readonly signature: string;
  /** Accounts that acted for the firm in the case or stepped back from it. */
  readonly barred: readonly string[];
  readonly at: Instant;
  /** At most one of each judge, in their order. */
  readonly judgements: readonly LostPaperJudgement[];
}

/** The end of the address under which it is judged. */
export function lostPaperRef({ applicationId, documentId }: Pick<LostPaper, 'applicationId' | 'documentId'>): string {
  return `${applicationId}/${documentId}`;
}
