import { commitDraw, draw, seatedNow } from '../draw/draw-record';
import type { DrawExclusion } from '../draw/draw.types';
import { candidateOf, exclusionsOf, whyExcluded } from '../expert/exclusion';
import type { Outcome } from '../kernel/decider';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { endTurns, startTurn } from '../turn/turn.decide';
import { checkOffice } from './office';
import { type PanelDraft, exclusionQuestion } from './panel.context';
import type { PanelCommand } from './panel.commands';
import type { PanelEvent } from './panel.events';
import { greet } from './seats';

function notEnough(field: string | null): Refusal {
  return refuse(
    409,
    'NOT_ENOUGH_EXPERTS',
    text(
      `可抽取的专家不足${field === null ? '' : `（${field}）`}，请补充专家库后再抽取。`,
      `Too few experts can be drawn${field === null ? '' : ` for ${field}`}; add to the register first.`,
    ),
  );
}

/** The first stratum for which fewer are left than it has seats. */
function shortage(draft: PanelDraft, eligible: readonly { readonly fields: readonly string[] }[]): Refusal | null {
  const { strata } = draft.state.terms;
  const short = strata.find(
    ({ field, seats }) => eligible.filter(({ fields }) => field === null || fields.includes(field)).length < seats,
  );
  if (short) return notEnough(short.field);
  return eligible.length < strata.reduce((total, { seats }) => total + seats, 0) ? notEnough(null) : null;
}

/** Publishes the hash of a seed that nobody has seen, and freezes the list of candidates with everybody who stays out of it. */
export function commit(draft: PanelDraft): Outcome<PanelEvent> {
  const { commitment, register, aggregateId, at, actor } = draft.context;
  if (!commitment) throw new Error('a commitment needs its seed');
  const refusal = checkOffice(actor);
  if (refusal) return refusal;
  const exclusions = exclusionsOf(register, exclusionQuestion(draft, actor.id), 'list');
  const out = exclusions.map(({ candidate }) => candidate);
  const candidates = register.map(candidateOf);
  const short = shortage(
    draft,
    candidates.filter(({ id }) => !out.includes(id)),
  );
  if (short) return short;
  const { strata } = draft.state.terms;
  const data = commitDraw({ subject: aggregateId, commitment, committedAt: at, candidates, strata, exclusions });
  draft.emit({ type: 'draw-committed', data });
  return draft.outcome();
}

/** Those of the frozen list who have to stay out although the list did not say so. */
function lateExclusions(draft: PanelDraft): DrawExclusion[] {
  const { commitment } = draft.state;
  const known = commitment?.exclusions.map(({ candidate }) => candidate) ?? [];
  const question = exclusionQuestion(draft, draft.context.actor.id);
  return (commitment?.candidates ?? [])
    .filter(({ id }) => !known.includes(id))
    .flatMap(({ id }) => {
      const expert = draft.context.register.find((one) => one.id === id);
      const found = expert ? whyExcluded(expert, question) : { reason: 'SUSPENDED' };
      return found ? [{ candidate: id, ...found, at: 'draw' as const }] : [];
    });
}

/** Reveals the seed and seats the first in the order; each of them is asked for a declaration before the file opens. */
export function drawExperts(
  draft: PanelDraft,
  command: Extract<PanelCommand, { type: 'draw-experts' }>,
): Outcome<PanelEvent> {
  const { seed, register, at, actor } = draft.context;
  const { commitment } = draft.state;
  if (!seed || !commitment) throw new Error('a draw needs its seed');
  const refusal = checkOffice(actor);
  if (refusal) return refusal;
  const late = lateExclusions(draft);
  const record = draw(commitment, { seed, word: command.word?.trim() ?? '', drawnAt: at, late });
  const empty = seatedNow(record).seats.find(({ candidate }) => candidate === null);
  if (empty) return notEnough(empty.field);
  const drawnIds = record.seats.map(({ candidate }) => candidate);
  const accounts = Object.fromEntries(
    register.filter(({ id }) => drawnIds.includes(id)).map(({ id, account }) => [id, account]),
  );
  endTurns(draft, () => true);
  draft.emit({ type: 'experts-drawn', data: { draw: record, accounts } });
  for (const seat of draft.state.seats) greet(draft, seat);
  return draft.outcome();
}

/** Asks the office for the draw. */
export function awaitDraw(draft: PanelDraft): void {
  const { budget, ladder } = draft.state.terms.clocks.draw;
  const assignee = { role: 'officer' } as const;
  startTurn(draft, { key: 'draw', task: 'draw-experts', assignee, ref: draft.state.id, budget, template: ladder });
}
