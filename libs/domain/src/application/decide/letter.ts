import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { dateOf } from '../../kernel/time';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';

type IssueLetter = Extract<ApplicationCommand, { type: 'issue-letter' }>;

/**
 * Issues the recommendation letter of a case that the county recommends. An issued letter never changes: what was wrong with it
 * is put right by another one, with a number of its own and a reason.
 */
export function decideLetter(draft: ApplicationDraft, command: IssueLetter): Outcome<ApplicationEvent> {
  const { state, context } = draft;
  const decision = state.decisions.at(-1);
  const [addressee] = state.terms.upperLevels;
  if (decision?.decision !== 'recommend' || !addressee) {
    return refuse(
      409,
      'LETTER_NOT_DUE',
      text(
        '县级尚未决定推荐，不能出具推荐函。',
        'The county has not decided to recommend; there is no letter to issue.',
      ),
    );
  }
  const before = state.letters?.at(-1);
  const reason = command.reason?.trim() || null;
  if (before && !reason) {
    return refuse(
      409,
      'LETTER_ISSUED',
      text(
        `推荐函 ${before.letterNo} 已出具，不得修改；重新出具请说明理由。`,
        `Letter ${before.letterNo} is issued and never changed; give a reason to issue another.`,
      ),
    );
  }
  if (!context.letter) throw new Error('issue-letter needs a number');
  draft.emit({
    type: 'letter-issued',
    data: {
      ...context.letter,
      version: (before?.version ?? 0) + 1,
      replaces: before?.letterNo ?? null,
      reason,
      on: context.today,
      addressee,
      creditCode: state.creditCode,
      batch: state.batch,
      decidedOn: dateOf(decision.at),
      minutesNo: decision.minutesNo,
      noticed: state.noticeResult === 'clear',
      by: context.actor.id,
    },
  });
  return draft.outcome();
}
