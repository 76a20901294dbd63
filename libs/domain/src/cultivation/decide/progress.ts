import type { Outcome } from '../../kernel/decider';
import { endTurns } from '../../turn/turn.decide';
import type { CultivationCommand } from '../cultivation.commands';
import type { CultivationDraft } from '../cultivation.context';
import type { CultivationEvent } from '../cultivation.events';
import { isClosed } from '../cultivation.table';
import { startOutcomeReview } from '../cultivation.turns';

type Of<T extends CultivationCommand['type']> = Extract<CultivationCommand, { type: T }>;
type Result = Outcome<CultivationEvent>;

/** Working days after which an opening that was blocked is tried again, if nothing changed before. */
const RECHECK_WORKING_DAYS = 20;

export function decideNoteApplication(draft: CultivationDraft, command: Of<'note-application'>): Result {
  const { applicationId, tier, batch } = command;
  draft.emit({ type: 'application-noted', data: { applicationId, tier, batch } });
  return draft.outcome();
}

function isRunning(draft: CultivationDraft, tier: Of<'note-outcome'>['tier']): boolean {
  return draft.state.applications.some((note) => note.tier === tier && note.status === 'open');
}

/** The rung's title is won: on to the next one, or the target is reached. */
function achieve(draft: CultivationDraft, tier: Of<'note-outcome'>['tier']): void {
  const next = draft.state.route[draft.state.rung + 1] ?? null;
  endTurns(draft, () => true);
  draft.emit({ type: 'rung-achieved', data: { tier, next } });
  if (!next) draft.emit({ type: 'cultivation-closed', data: { status: 'achieved', reason: `reached ${tier}` } });
}

/** The title is won and begins later: nothing more is to be done for this rung, and the next one begins with the title. */
function awaitTitle(draft: CultivationDraft, tier: Of<'note-outcome'>['tier'], from: string): void {
  endTurns(draft, () => true);
  draft.emit({ type: 'title-awaited', data: { tier, from } });
}

/**
 * An application ended. Its own rung goes on; what was offered beside the route changes nothing here. A plan that is still
 * being made, or another application of the rung, takes its course without a review of this one.
 */
export function decideOutcome(draft: CultivationDraft, command: Of<'note-outcome'>): Result {
  const { applicationId, tier, status, titleFrom } = command;
  draft.emit({ type: 'outcome-noted', data: { applicationId, tier, status } });
  if (isClosed(draft.state) || tier !== draft.state.route[draft.state.rung]) return draft.outcome();
  if (status === 'recognised') {
    if (titleFrom && titleFrom > draft.context.today) awaitTitle(draft, tier, titleFrom);
    else achieve(draft, tier);
  } else if (draft.state.status === 'in-progress' && !isRunning(draft, tier)) startOutcomeReview(draft, tier);
  return draft.outcome();
}

/** A decided application was taken up again: what was to be done about its end is not to be done any more. */
export function decideNoteReopened(draft: CultivationDraft, command: Of<'note-reopened'>): Result {
  const { applicationId, tier } = command;
  if (!isClosed(draft.state) && draft.state.status === 'reviewing-outcome') {
    endTurns(draft, ({ key }) => key.startsWith('outcome.'));
  }
  draft.emit({ type: 'reopening-noted', data: { applicationId, tier } });
  return draft.outcome();
}

/**
 * The application could not be opened: an offer is withheld; a title that was won meanwhile, by an application from before
 * the cultivation, ends the rung; otherwise the rung waits for better facts.
 */
export function decideBlocked(draft: CultivationDraft, command: Of<'note-blocked'>): Result {
  const { tier, code } = command;
  if (draft.state.offers.includes(tier)) {
    draft.emit({ type: 'offer-withheld', data: { tier, code } });
    return draft.outcome();
  }
  if (code === 'TITLE_ALREADY_HELD') {
    achieve(draft, tier);
    return draft.outcome();
  }
  const recheckOn = draft.context.calendar.addWorkingDays(draft.context.today, RECHECK_WORKING_DAYS);
  draft.emit({ type: 'opening-blocked', data: { tier, code, recheckOn } });
  return draft.outcome();
}

/** The firm's facts changed: a blocked opening is tried again at once. */
export function decideFacts(draft: CultivationDraft): Result {
  if (draft.state.status === 'in-progress' && draft.state.blocked) draft.emit({ type: 'facts-changed', data: {} });
  return draft.outcome();
}

/** A title of the firm has begun: the rung that was waiting for it is done; anything else is a change of facts. */
export function decideTitle(draft: CultivationDraft, command: Of<'note-title'>): Result {
  const awaited = draft.state.awaitedTitle;
  if (awaited?.tier !== command.code) return decideFacts(draft);
  achieve(draft, awaited.tier);
  return draft.outcome();
}

/**
 * A title of the firm has ended. Where the climb rests on it (an earlier rung, or the one that was to begin), an officer says
 * how to go on: plan again, or close with reasons.
 */
export function decideTitleLost(draft: CultivationDraft, { code, cause }: Of<'note-title-lost'>): Result {
  const { route, rung, awaitedTitle, status, paused } = draft.state;
  const isBelow = route.slice(0, rung).includes(code) || awaitedTitle?.tier === code;
  draft.emit({ type: 'title-lost', data: { code, cause } });
  const tier = route[rung];
  if (isBelow && tier && status === 'in-progress' && !paused && !isRunning(draft, tier))
    startOutcomeReview(draft, tier);
  return draft.outcome();
}
