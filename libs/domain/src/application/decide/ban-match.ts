import type { Role } from '../../kernel/actor';
import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { IsoDate } from '../../kernel/time';
import { checkTurn } from '../../turn/assignment';
import { endTurns, startTurn } from '../../turn/turn.decide';
import type { LadderTemplate } from '../../turn/turn.types';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { BanMatch, BanMatchFound } from '../ban-match.types';
import { actingFor, barring } from '../recusal';

type Of<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>;
type Result = Outcome<ApplicationEvent>;

/** No rule gives a term; ours, as for the answer to an objection. Silence escalates and decides nothing. */
const WORKING_DAYS = 5;
const LADDER: LadderTemplate = {
  remindBefore: [1],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: null,
};

const JUDGES: readonly Role[] = ['officer', 'section-chief', 'leader'];

const keyOf = ({ here, banId }: Pick<BanMatchFound, 'here' | 'banId'>): string => `${here.id}|${banId}`;

/** Those of the matches that the case does not know yet. */
function unknownOf({ state }: ApplicationDraft, matches: readonly BanMatchFound[]): readonly BanMatchFound[] {
  const known = new Set((state.banMatches ?? []).map(keyOf));
  return [...new Map(matches.map((match) => [keyOf(match), match])).values()].filter(
    (match) => !known.has(keyOf(match)),
  );
}

function ask(draft: ApplicationDraft, { id }: Pick<BanMatch, 'id'>): void {
  const n = draft.state.turns.filter(({ ref }) => ref === id).length + 1;
  startTurn(draft, {
    ...{ key: `${id}.${n}`, task: 'judge-ban-match', ref: id, budget: WORKING_DAYS, cutOff: null, template: LADDER },
    assignee: barring(draft.state, { role: 'officer' }, actingFor(draft.state)),
  });
}

/** Puts matches on record that the case does not know, each with somebody who is to judge it. */
export function noteMatches(draft: ApplicationDraft, matches: readonly BanMatchFound[], comment?: string): void {
  for (const match of unknownOf(draft, matches)) {
    const id = `${draft.state.id}.m${(draft.state.banMatches ?? []).length + 1}`;
    draft.emit({ type: 'ban-match-found', data: { id, ...match, ...(comment ? { comment } : {}) } });
    ask(draft, { id });
  }
}

/** Asks again for what nobody had judged when the case was closed. */
export function askAgain(draft: ApplicationDraft): void {
  for (const match of draft.state.banMatches ?? []) if (match.verdict === null) ask(draft, match);
}

/** The last day on which a ban keeps the firm from applying: its own, or that of another firm which somebody judged to reach it. */
export function barredUntil({ state, context }: ApplicationDraft): IsoDate | null {
  const reached = (state.banMatches ?? []).filter(({ verdict }) => verdict === 'barred').map(({ until }) => until);
  const days = [...reached, ...(context.bannedUntil ? [context.bannedUntil] : [])];
  return (
    days
      .filter((until) => until >= context.today)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * Nothing leaves the county while it is open whether a ban reaches the firm. Papers, reviews and checks go on meanwhile: a name in
 * common proves nothing, and the firm's days run.
 *
 * @returns `BAN_MATCH_OPEN` (409), or null
 */
export function unjudgedRefusal(draft: ApplicationDraft): Refusal | null {
  const open = (draft.state.banMatches ?? []).some(
    ({ verdict, until }) => verdict === null && until >= draft.context.today,
  );
  if (!open && unknownOf(draft, draft.context.banMatches ?? []).length === 0) return null;
  return refuse(
    409,
    'BAN_MATCH_OPEN',
    text(
      '该企业的法定代表人或实际控制人可能与禁申期内的企业相同，须先由人工判断（必要时重新比对），再推荐或填报。',
      'Somebody who answers for or controls this firm may stand behind a firm under a ban. Judge that first (look again where it is not listed), then recommend or file.',
    ),
  );
}

/** Follows from new people or bans; or somebody looks again. Matches that are known change nothing. */
export function decideNoteMatches(draft: ApplicationDraft, command: Of<'note-ban-matches'>): Result {
  noteMatches(draft, command.matches ?? draft.context.banMatches ?? [], command.comment);
  return draft.outcome();
}

function mayJudge(draft: ApplicationDraft, match: BanMatch): Refusal | null {
  const { state, context } = draft;
  const role = JUDGES.find((candidate) => context.actor.roles.includes(candidate)) ?? 'officer';
  const before = match.by === null ? [] : [match.by];
  return checkTurn(barring(state, { role }, [...actingFor(state), ...before]), context.actor);
}

/** Somebody says, with the reason, whether it is one person and whether the ban reaches this firm; another one may say otherwise later. */
export function decideJudgeMatch(draft: ApplicationDraft, command: Of<'judge-ban-match'>): Result {
  const match = draft.state.banMatches?.find(({ id }) => id === command.matchId);
  if (!match) return refuse(404, 'NOT_FOUND', text('没有这项比对结果。', 'There is no such match in this case.'));
  const refusal = mayJudge(draft, match);
  if (refusal) return refusal;
  const reason = command.reason.trim();
  if (reason === '') {
    const message = text('请说明判断的依据。', 'Say what the judgement rests on.');
    return refuse(422, 'REASON_REQUIRED', message, [{ path: 'reason', code: 'REASON_REQUIRED', message }]);
  }
  endTurns(draft, ({ ref }) => ref === match.id);
  draft.emit({ type: 'ban-match-judged', data: { id: match.id, verdict: command.verdict, reason } });
  return draft.outcome();
}
