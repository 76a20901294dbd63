import type { Outcome } from '../../../kernel/decider';
import { type Refusal, refuse } from '../../../kernel/refusal';
import { text } from '../../../kernel/text';
import { addDays, addMonths } from '../../../kernel/time';
import { checkFirmOr } from '../../../turn/assignment';
import { endTurns } from '../../../turn/turn.decide';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import type { HeldTitle } from '../../enterprise.types';
import { tellOfBan } from '../../people/reach';
import { countingTitles } from '../../title-dates';
import type { LifeCommand } from '../life.commands';
import { BANNING_CAUSES, type RevocationCause, type TitleLevel } from '../life.types';
import { loseTitle } from './loss';

type Of<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

/** The title of a code that the firm holds today, also one that is yet to begin. */
export function titleInForce(draft: EnterpriseDraft, code: string): HeldTitle | Refusal {
  const titles = countingTitles(draft.state).filter((title) => title.code === code);
  return (
    titles.find(({ beginsOn }) => !beginsOn) ??
    titles[0] ??
    refuse(404, 'NOT_FOUND', text('企业没有该称号。', 'The firm does not hold this title.'))
  );
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

/** Ends everything that is open for the firm in the county, each with the cause. */
export function closeEverything(draft: EnterpriseDraft, cause: string): void {
  const { liveCultivation, life } = draft.context;
  if (liveCultivation) {
    draft.then({ aggregate: { type: 'cultivation', id: liveCultivation }, command: { type: 'close', reason: cause } });
  }
  for (const id of life.liveApplications) {
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'close-by-rule', cause } });
  }
}

/** The last day of a ban from the day of its cause; null where that is past: it forbids nothing any more. */
function banThrough({ context }: EnterpriseDraft, on: string): string | null {
  const until = addDays(addMonths(on, context.life.banMonths), -1);
  return until >= context.today ? until : null;
}

/** A ban from the day of its cause; what the firm has under way ends by rule. */
function startBan(draft: EnterpriseDraft, cause: string, from: string, until: string): void {
  const id = draft.context.newId('ban');
  draft.emit({ type: 'ban-imposed', data: { id, cause, from, until } });
  tellOfBan(draft, { id, until });
  closeEverything(draft, cause);
}

export interface Revocation {
  readonly cause: RevocationCause;
  readonly level: TitleLevel;
  readonly documentNo: string;
  readonly documentId: string | null;
  readonly on: string;
}

/** Takes one title away, by the document of a level. */
export function revoke(draft: EnterpriseDraft, title: HeldTitle, revocation: Revocation, closesRenewal = true): void {
  const { documentId } = revocation;
  loseTitle(draft, title, { type: 'title-revoked', data: { code: title.code, ...revocation } }, closesRenewal);
  if (documentId) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
}

/** Records that a level revoked a title, with cause and document; fraud and dishonesty bring a ban. */
export function decideRevoke(draft: EnterpriseDraft, command: Of<'revoke-title'>): Result {
  const title = titleInForce(draft, command.code);
  if (isRefusal(title)) return title;
  if (command.on > draft.context.today) {
    return refuse(422, 'DATE_IN_FUTURE', text('日期不能晚于今天。', 'The date lies in the future.'), [
      { path: 'on', code: 'DATE_IN_FUTURE', message: command.on },
    ]);
  }
  if (command.cause === 'UNREPORTED_CHANGE' && !(draft.state.changes ?? []).some(({ isLate }) => isLate)) {
    return refuse(
      409,
      'CHANGE_WAS_IN_TIME',
      text(
        '档案中没有逾期未报的重大变化，不能以此为由撤销。',
        'No change on record was reported late; this is no cause to revoke for.',
      ),
    );
  }
  const { cause, level, documentNo, on, documentId = null } = command;
  const bannedUntil = BANNING_CAUSES.includes(cause) ? banThrough(draft, on) : null;
  revoke(draft, title, { cause, level, documentNo, documentId, on }, bannedUntil === null);
  if (bannedUntil) startBan(draft, cause, on, bannedUntil);
  return draft.outcome();
}

/** The firm gives a title back; it costs it nothing but the title. */
export function decideRelinquish(draft: EnterpriseDraft, command: Of<'relinquish-title'>): Result {
  const refusal = checkFirmOr(['officer'], draft.state.creditCode, draft.context.actor);
  if (refusal) return refusal;
  const title = titleInForce(draft, command.code);
  if (isRefusal(title)) return title;
  const { code, reason } = command;
  loseTitle(draft, title, { type: 'title-relinquished', data: { code, reason, on: draft.context.today } });
  return draft.outcome();
}

/** The firm is no more: titles, tasks and everything open end; the dossier stays. */
export function deregister(draft: EnterpriseDraft, on: string, changeId: string | null): void {
  closeEverything(draft, 'DEREGISTERED');
  const codes = [...new Set(countingTitles(draft.state).map(({ code }) => code))];
  for (const code of codes) {
    const title = titleInForce(draft, code);
    // What is open for the firm is closed above already.
    if (!isRefusal(title)) {
      draft.emit({
        type: 'title-lapsed',
        data: { code, validTo: title.validTo ?? draft.context.today, cause: 'DEREGISTERED' },
      });
    }
  }
  endTurns(draft, () => true);
  draft.emit({ type: 'enterprise-deregistered', data: { on, changeId } });
}
