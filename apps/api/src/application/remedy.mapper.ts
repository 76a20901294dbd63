import type { ApplicationState } from '@app/domain';
import type { HearingResponseDto, RefusalReviewResponseDto, ReopeningResponseDto } from './remedy.response';

export interface RemedyPart {
  readonly hearing: HearingResponseDto | null;
  readonly refusalReview: RefusalReviewResponseDto | null;
  readonly reopenings: ReopeningResponseDto[];
}

/** Hearing, review of a refusal and reopenings, as the case shows them. */
export function toRemedies({ hearing, refusalReview, reopenings }: ApplicationState): RemedyPart {
  return {
    hearing: hearing
      ? {
          status: hearing.status,
          grounds: hearing.grounds.map((ground) => ({ ...ground })),
          reason: hearing.reason,
          by: hearing.by,
          at: hearing.at,
          statement: hearing.statement,
        }
      : null,
    refusalReview: refusalReview
      ? {
          status: refusalReview.status,
          reason: refusalReview.reason,
          requestedAt: refusalReview.requestedAt,
          decidedBy: refusalReview.decidedBy,
          decisionReason: refusalReview.decisionReason,
        }
      : null,
    reopenings: (reopenings ?? []).map(({ from, returnTo, reason, by, on }) => ({ from, returnTo, reason, by, on })),
  };
}
