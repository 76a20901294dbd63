import { type ApplicationState, remediesOf } from '@app/domain';
import type {
  HearingResponseDto,
  RefusalReviewResponseDto,
  RemedyTermsResponseDto,
  ReopeningResponseDto,
} from './remedy.response';

export interface RemedyPart {
  readonly remedyTerms: RemedyTermsResponseDto | null;
  readonly hearing: HearingResponseDto | null;
  readonly refusalReview: RefusalReviewResponseDto | null;
  readonly reopenings: ReopeningResponseDto[];
}

/** Null where the county decides nothing. */
function toTerms(state: ApplicationState): RemedyTermsResponseDto | null {
  if (!state.steps.some(({ kind }) => kind === 'decision')) return null;
  const { hearingWorkingDays, reviewAskWorkingDays, reviewWorkingDays, source, basis } = remediesOf(state);
  const term = (workingDays: number, name: 'hearing' | 'reviewRequest' | 'review') => ({
    workingDays,
    clause: basis?.[name].clause ?? null,
    source: basis?.[name].source ?? source,
    mark: basis?.[name].mark ?? null,
  });
  return {
    hearing: term(hearingWorkingDays, 'hearing'),
    reviewRequest: term(reviewAskWorkingDays, 'reviewRequest'),
    review: term(reviewWorkingDays, 'review'),
  };
}

/** Hearing, review of a refusal and reopenings, as the case shows them. */
export function toRemedies(state: ApplicationState): RemedyPart {
  const { hearing, refusalReview, reopenings } = state;
  return {
    remedyTerms: toTerms(state),
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
