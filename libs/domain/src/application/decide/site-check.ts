import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { assigneeOf } from './open-review';
import { findOpenRound } from './find-seat';
import { completeStep } from './steps';

type SiteCheckCommand = Extract<ApplicationCommand, { type: 'record-site-check' }>;

/** Two people looked on the spot; what they found stays with the case and is listed to the deciding leader. */
export function decideSiteCheck(draft: ApplicationDraft, command: SiteCheckCommand): Outcome<ApplicationEvent> {
  const round = findOpenRound(draft, command.reviewId);
  if ('refused' in round) return round;
  const seat = round.seats[0];
  if (round.kind !== 'site-check' || !seat) {
    return refuse(409, 'NOT_A_SITE_CHECK', text('本轮不是现场核查。', 'This round is not a site check.'));
  }
  const refusal = checkTurn(assigneeOf(draft, seat), draft.context.actor);
  if (refusal) return refusal;
  const visitors = new Set(command.people.map((name) => name.trim()).filter((name) => name !== ''));
  if (visitors.size < 2) {
    return refuse(422, 'TWO_PEOPLE_REQUIRED', text('现场核查须两人以上。', 'A site check takes two people.'), [
      {
        path: 'people',
        code: 'TWO_PEOPLE_REQUIRED',
        message: text('现场核查须两人以上。', 'A site check takes two people.'),
      },
    ]);
  }
  if (command.checkedOn > draft.context.today) {
    return refuse(422, 'DATE_IN_FUTURE', text('核查日期不能晚于今天。', 'The date of the check lies in the future.'), [
      { path: 'checkedOn', code: 'DATE_IN_FUTURE', message: command.checkedOn },
    ]);
  }
  const { result, checkedOn, place, findings } = command;
  const { actor, at } = draft.context;
  const siteCheck = { result, checkedOn, place, people: visitors.size, findings, by: actor.id, at };
  draft.emit({ type: 'site-checked', data: { reviewId: round.id, siteCheck } }, { people: [...visitors].join('、') });
  endTurns(draft, (turn) => turn.ref === round.id);
  draft.emit({ type: 'review-closed', data: { reviewId: round.id, result } });
  completeStep(draft, 'site-check', result);
  return draft.outcome();
}
