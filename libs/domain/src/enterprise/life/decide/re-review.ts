import type { Outcome } from '../../../kernel/decider';
import { refuse } from '../../../kernel/refusal';
import { text } from '../../../kernel/text';
import { checkFirmOr } from '../../../turn/assignment';
import { endTurns, startTurn } from '../../../turn/turn.decide';
import type { LadderTemplate } from '../../../turn/turn.types';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import type { HeldTitle } from '../../enterprise.types';
import type { LifeCommand } from '../life.commands';
import { loseTitle } from './loss';

type Of<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

/** Reminders of preparing a renewal, in calendar days before its day; the rules name none, so these are ours. */
const LADDER: LadderTemplate = {
  remindBefore: [],
  remindDaysBefore: [60, 30, 7, 1],
  escalateAfter: [{ workingDays: 1, to: 'section-chief' }],
  lapseAfter: null,
};

/** Working days after which an application that could not be opened is tried again, if its batch opens no earlier. */
const RETRY_WORKING_DAYS = 20;

const held = (draft: EnterpriseDraft, code: string): HeldTitle | undefined =>
  draft.state.titles.find((title) => title.code === code && !title.beginsOn);

const turnKey = ({ code, validTo }: HeldTitle): string => `renewal:${code}:${validTo}`;

/**
 * Six months before the end of a term: the firm is diagnosed by the rules of the re-review, told what papers there will be, and
 * its application is opened when the batch opens. Where no batch is known yet, it is asked for again and again until the end.
 */
export function prepareReReview(draft: EnterpriseDraft, code: string): void {
  const title = held(draft, code);
  if (!title?.validTo) return;
  const { today, calendar, life, liveCultivation } = draft.context;
  const outlook = life.renewal(title);
  const retry = calendar.addWorkingDays(today, RETRY_WORKING_DAYS);
  const openFrom = outlook && (outlook.opensOn ?? retry);
  draft.emit({
    type: 're-review-prepared',
    data: { code, validTo: title.validTo, outlook, openFrom: openFrom && openFrom < today ? today : openFrom },
  });
  if (!outlook) return;
  const opensOn = outlook.opensOn ?? title.validTo;
  const dueOn = opensOn > today && opensOn < title.validTo ? opensOn : title.validTo;
  startTurn(draft, {
    key: turnKey(title),
    task: 'prepare-renewal',
    assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
    ref: code,
    budget: Math.max(0, calendar.workingDaysBetween(today, dueOn)) + 1,
    cutOff: dueOn,
    template: LADDER,
  });
  if (liveCultivation) {
    draft.then({ aggregate: { type: 'cultivation', id: liveCultivation }, command: { type: 'note-facts' } });
  }
}

/** The firm (or an officer with it) says that the papers of the renewal are ready. */
export function decideRenewalPapers(draft: EnterpriseDraft, command: Of<'confirm-renewal-papers'>): Result {
  const refusal = checkFirmOr(['officer', 'service-officer'], draft.state.creditCode, draft.context.actor);
  if (refusal) return refusal;
  const title = held(draft, command.code);
  if (!title) return refuse(404, 'NOT_FOUND', text('企业没有该称号。', 'The firm does not hold this title.'));
  if (!title.reReview || title.reReview.papersReadyOn || title.status !== 'valid') {
    return refuse(
      409,
      'RENEWAL_NOT_OPEN',
      text('该称号目前没有待准备的复核。', 'No renewal of this title is being prepared.'),
    );
  }
  endTurns(draft, ({ key }) => key === turnKey(title));
  draft.emit({
    type: 'renewal-papers-confirmed',
    data: { code: command.code, comment: command.comment ?? null },
  });
  return draft.outcome();
}

/** Why the application was not opened, and when it is tried again. */
export function decideRenewalBlocked(draft: EnterpriseDraft, { code, reason }: Of<'note-renewal-blocked'>): Result {
  const title = held(draft, code);
  if (!title?.reReview || title.reReview.applicationId) return draft.outcome();
  const { today, calendar, life } = draft.context;
  const retry = calendar.addWorkingDays(today, RETRY_WORKING_DAYS);
  const opensOn = life.renewal(title)?.opensOn;
  const openFrom = opensOn && opensOn > today && opensOn < retry ? opensOn : retry;
  draft.emit({ type: 'renewal-blocked', data: { code, reason, openFrom } });
  return draft.outcome();
}

/** The application of a renewal tells the title how far it is. What no longer concerns the title changes nothing. */
export function decideRenewalCourse(
  draft: EnterpriseDraft,
  command: Of<'note-renewal-opened' | 'note-renewal-filed' | 'note-renewal-ended'>,
): Result {
  const { code, applicationId } = command;
  const title = held(draft, code);
  if (!title || (title.status !== 'valid' && title.status !== 'under-re-review')) return draft.outcome();
  if (command.type === 'note-renewal-opened') {
    endTurns(draft, ({ key }) => key === turnKey(title));
    draft.emit({ type: 'renewal-opened', data: { code, applicationId, batch: command.batch } });
    return draft.outcome();
  }
  if (title.reReview?.applicationId !== applicationId) return draft.outcome();
  if (command.type === 'note-renewal-filed') {
    draft.emit({ type: 're-review-begun', data: { code, applicationId } });
    return draft.outcome();
  }
  draft.emit({ type: 're-review-ended', data: { code, applicationId, outcome: command.outcome } });
  if (title.validTo && title.validTo < draft.context.today) {
    const cause = command.outcome === 'refused' ? 'REVIEW_FAILED' : 'EXPIRED';
    loseTitle(draft, { ...title, reReview: null }, { type: 'title-lapsed', cause });
  }
  return draft.outcome();
}
