import { type Principal, toActor } from '@app/auth';
import { type ApplicationState, currentStep, isPermitted, openPointsOf, standingObjections } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { toLetters } from '../paperwork/letter.mapper';
import { allowedActions } from '../record-access/allowed-actions';
import type { ApplicationResponseDto } from './application.response';
import { toBanMatches } from './ban-match.mapper';
import { toClock } from './clock.mapper';
import { toRemedies } from './remedy.mapper';
import { standingActs } from './standing-acts';

/** An application as the caller sees it. */
export function toApplicationResponse(snapshot: StoredSnapshot, caller: Principal): ApplicationResponseDto {
  const state = snapshot.state as ApplicationState;
  return {
    id: state.id,
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    tier: state.tier,
    batch: state.batch,
    factYear: state.factYear,
    ruleSetId: state.ruleSetId,
    cultivationId: state.cultivationId,
    status: state.status,
    paused: state.paused !== null,
    step: state.status === 'open' ? currentStep(state) : state.status,
    steps: state.steps.map((step) => ({ ...step })),
    clocks: state.turns.map(toClock),
    waitsForCalendarYear: snapshot.description.waitsForYear ?? null,
    precheck: structuredClone(state.precheck) as ApplicationResponseDto['precheck'],
    preparationReason: state.preparationReason,
    documentRequests: state.requests.map(({ id, status, round, cause }) => ({ id, status, round, kind: cause })),
    reviews: state.reviews.map(({ id, status, round, kind }) => ({ id, status, round, kind })),
    standingObjections: standingObjections(state),
    openPoints: openPointsOf(state),
    decisions: state.decisions.map(({ overrules, departments: _departments, grounds, ...decision }) => ({
      ...decision,
      overrules: (overrules ?? []).map((one) => ({ ...one })),
      grounds: (grounds ?? []).map((one) => ({ ...one })),
    })),
    leadDepartment: state.terms.leadDepartment ?? null,
    regional: (state.terms.regional ?? []).map((term) => ({ ...term })),
    noticeId: state.noticeId,
    letters: isPermitted(toActor(caller), 'paperwork.download') ? toLetters(state) : [],
    platform: state.platform,
    upperEvents: state.upperEvents.map((event) => ({ ...event })),
    ...toRemedies(state),
    banMatches: toBanMatches(state, caller),
    closing: state.closing,
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller, standingActs(state, caller)),
  };
}
