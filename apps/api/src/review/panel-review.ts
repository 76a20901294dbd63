import type { Principal } from '@app/auth';
import { type Bilingual, DomainError, type PanelState, type Scores, openTurns, text } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { ReviewResponseDto } from './review.response';

/** Panels are reviews of their own, beside the rounds of a case. */
export function isPanelId(reviewId: string): boolean {
  return reviewId.startsWith('pnl_');
}

/** Experts see panels for which they were drawn, nothing of others. */
export function checkOnPanel({ seats, left }: PanelState, caller: Principal): void {
  const known = [...seats, ...left].some(({ account }) => account === caller.id);
  if (known || caller.roles.some((role) => role !== 'expert')) return;
  throw new DomainError(403, 'NOT_ON_PANEL', text('您未被抽中参加本次评审。', 'You were not drawn for this panel.'));
}

/** The rule in words, the same before and after the first points. */
function ruleOf({ terms: { gap, rule, pass } }: PanelState): Bilingual {
  const counts =
    rule === 'mean' ? text('取平均分', 'all totals count') : text('取最接近的两个总分', 'the two nearest totals count');
  return text(
    `各自独立评分，全部提交后同时启封；总分相差超过 ${gap} 分时增抽一名专家，${counts.zh}。${pass === null ? '' : `${pass} 分为达标。`}`,
    `Points are given alone and opened together; totals more than ${gap} apart draw one more expert, and ${counts.en}.` +
      (pass === null ? '' : ` ${pass} points pass.`),
  );
}

/**
 * A panel as a review round: the scoresheet, the seats without names, and of points only the caller's own until all are opened.
 *
 * @param own what the caller gave, still sealed
 */
export function toPanelReview(snapshot: StoredSnapshot, caller: Principal, own?: Scores): ReviewResponseDto {
  const state = snapshot.state as PanelState;
  const open = !['closed', 'cancelled', 'moderation'].includes(state.status);
  const turns = openTurns(state.turns);
  const { result } = state;
  const dueOnOf = (account: string | null): string | null =>
    turns.find(({ assignee }) => account !== null && assignee.account === account)?.clock.dueOn ?? null;
  const acts = allowedActions(snapshot.description, caller).filter(({ href }) => href.includes('/reviews/'));
  const offered = (name: string): boolean => acts.some((act) => act.name === name);
  return {
    id: state.id,
    applicationId: state.subject.type === 'application' ? state.subject.id : '',
    creditCode: state.creditCode,
    kind: 'expert-panel',
    round: 1,
    status: open ? 'open' : 'closed',
    openedAt: state.draw?.drawnAt ?? state.since,
    closedAt: open ? null : state.since,
    seats: state.seats.map(({ seat, account, scoredAt }) => ({
      id: seat,
      role: 'expert',
      department: null,
      dueOn: dueOnOf(account),
      workingDaysLeft: null,
      light: null,
      opinion: null,
      // Silence puts it before the section chief, and in the end draws the next.
      silence: { means: 'escalates', document: null, clause: null },
      standing: scoredAt === null ? 'waiting-for-answer' : 'scored',
      late: [],
      added: null,
      delegatedTo: null,
      delegatedThrough: null,
      vacant: false,
      recused: state.left.filter((one) => one.seat === seat && one.reason === 'CONFLICT').length,
    })),
    rule: { sentences: [ruleOf(state)], result: result ? 'scored' : 'waiting', objections: [] },
    stillNeeded: state.seats
      .filter(({ expert, scoredAt }) => open && expert !== null && scoredAt === null)
      .map(({ seat, account }) => ({ seat, what: 'answer', dueOn: dueOnOf(account) })),
    counted: state.seats.some(({ account, scoredAt }) => account === caller.id && scoredAt !== null) ? true : null,
    declared: offered('scores') || offered('declarations') ? offered('scores') : null,
    siteCheck: null,
    siteChecklist: [],
    scoresheet: state.terms.criteria.map(({ id, title, max, floor }) => ({
      id,
      title: title.zh,
      titles: { ...title },
      max,
      ...(floor === null ? {} : { floor }),
    })),
    ...(own ? { ownScores: { scores: own.scores.map((score) => ({ ...score })), comment: own.comment } } : {}),
    ...(result ? { result: { total: result.total, floorsMet: result.floorsMet, passed: result.passed } } : {}),
    revision: snapshot.revision,
    allowedActions: acts,
  };
}

/** The points that a caller gave, as far as they are known. */
export function ownSeatOf({ seats }: PanelState, caller: Principal): string | undefined {
  return seats.find(({ account }) => account === caller.id)?.seat;
}
