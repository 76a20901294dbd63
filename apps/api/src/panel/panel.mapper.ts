import type { Principal } from '@app/auth';
import { type PanelState, openTurns } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import { clockActs } from '../record-access/clock-acts';
import type { PanelResponseDto } from './panel.response';

/** A panel as the office sees it. Points are not in it before they were opened together. */
export function toPanelResponse(snapshot: StoredSnapshot, caller: Principal): PanelResponseDto {
  const state = snapshot.state as PanelState;
  const { id, kind, subject, creditCode, enterpriseName, tier, status, terms, drawers, commitment, left } = state;
  const standing = snapshot.description.closed ? [] : openTurns(state.turns);
  const clocks = standing.flatMap((turn) => clockActs(`/api/v1/panels/${id}`, turn, caller));
  return {
    ...{ id, kind, subject: { ...subject }, creditCode, enterpriseName, tier, status, drawers },
    earlier: (state.earlier ?? []).map((one) => ({ ...one })),
    scoresheetId: terms.scoresheetId,
    ours: terms.ours,
    scoresheet: terms.criteria.map(({ id: criterion, title, max, floor }) => ({
      id: criterion,
      title: title.zh,
      titles: { ...title },
      max,
      ...(floor === null ? {} : { floor }),
    })),
    gap: terms.gap,
    rule: terms.rule,
    pass: terms.pass,
    commitment: commitment && {
      commitment: commitment.commitment,
      listHash: commitment.listHash,
      committedAt: commitment.committedAt,
      candidates: commitment.candidates.length,
      exclusions: commitment.exclusions.length,
    },
    seats: state.seats.map(({ seat, field, expert, account, declaredAt, scoredAt, lateBy }) => ({
      ...{ seat, field, expert, account, lateBy },
      declared: declaredAt !== null,
      scored: scoredAt !== null,
    })),
    left: left.map(({ seat, expert, reason, at }) => ({ seat, expert, reason, at })),
    result: state.result && { ...state.result },
    note: state.moderation?.note ?? null,
    cancelledBecause: state.cancelled?.reason ?? null,
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller, clocks),
  };
}
