import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { addDays } from '../../kernel/time';
import { checkFirmOr } from '../../turn/assignment';
import { endTurns, fireRung, startTurn } from '../../turn/turn.decide';
import type { LadderTemplate } from '../../turn/turn.types';
import type { EnterpriseCommand } from '../enterprise.commands';
import type { EnterpriseDraft } from '../enterprise.context';
import type { EnterpriseEvent } from '../enterprise.events';
import { barReReview } from '../life/decide/bar';
import { missChangeReport } from '../life/decide/changes';
import { loseTitle } from '../life/decide/loss';
import { prepareReReview } from '../life/decide/re-review';
import type { UpdateRule } from '../life/life.types';
import type { HeldTitle } from '../enterprise.types';
import { type TitleAct, nextEnterpriseAct, updateDueOn } from '../title-dates';

type Update = Extract<EnterpriseCommand, { type: 'update-title' }>;
type ByTime =
  | 'begin-title'
  | 'open-title-update'
  | 'miss-title-update'
  | 'prepare-re-review'
  | 'lapse-title'
  | 'lift-ban'
  | 'miss-change-report'
  | 'remind'
  | 'escalate';

/** Reminders as the rule of the update lists them; the day after its due day, the update is on record as missed. */
function updateLadder({ remindDays }: UpdateRule): LadderTemplate {
  return { remindBefore: [], remindDaysBefore: remindDays, escalateAfter: [], lapseAfter: null };
}

function closeUpdate(draft: EnterpriseDraft, code: string): void {
  endTurns(draft, (turn) => turn.ref === code);
}

/** The firm (or an officer who saw it on the platform) reports the annual update of a title done. */
export function decideUpdateTitle(draft: EnterpriseDraft, command: Update): Outcome<EnterpriseEvent> {
  const refusal = checkFirmOr(['officer'], draft.state.creditCode, draft.context.actor);
  if (refusal) return refusal;
  const title = draft.state.titles.find(({ code, beginsOn }) => code === command.code && !beginsOn);
  if (!title) return refuse(404, 'NOT_FOUND', text('企业没有该称号。', 'The firm does not hold this title.'));
  if (title.openUpdate === null) {
    return refuse(
      409,
      'UPDATE_NOT_OPEN',
      text('该称号目前没有待办的年度更新。', 'No annual update of this title is open.'),
    );
  }
  closeUpdate(draft, title.code);
  draft.emit({
    type: 'title-updated',
    data: { code: title.code, year: title.openUpdate, comment: command.comment ?? null },
  });
  return draft.outcome();
}

function openUpdate(draft: EnterpriseDraft, { code, year }: TitleAct): void {
  const { today, calendar } = draft.context;
  const title = draft.state.titles.find((candidate) => candidate.code === code && !candidate.beginsOn);
  const dueOn = title && updateDueOn(title, year);
  if (!dueOn) return;
  const rule = draft.context.life.updateRule(title);
  draft.emit({ type: 'title-update-opened', data: { code, year, dueOn, rule } });
  startTurn(draft, {
    key: `update:${code}:${year}`,
    task: 'update-title',
    assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
    ref: code,
    // One more than there are: the legal date decides, on a Sunday too.
    budget: calendar.workingDaysBetween(today, dueOn) + 1,
    cutOff: dueOn,
    template: updateLadder(rule),
  });
}

/** A warning, where the rule has one; else what the rule says of an update that was missed. */
function missUpdate(draft: EnterpriseDraft, { code, year }: TitleAct): void {
  const title = draft.state.titles.find((candidate) => candidate.code === code && !candidate.beginsOn);
  if (!title) return;
  const { today, calendar, life } = draft.context;
  const rule = title.updateRule ?? life.updateRule(title);
  closeUpdate(draft, code);
  if (rule.missed === 'no-re-review-after-warning' && rule.warningDays && !title.warnedUntil) {
    const until = addDays(today, rule.warningDays);
    draft.emit({ type: 'title-update-warned', data: { code, year, until } });
    startTurn(draft, {
      key: `update:${code}:${year}:warned`,
      task: 'update-title',
      assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
      ref: code,
      budget: calendar.workingDaysBetween(today, until) + 1,
      cutOff: until,
      template: updateLadder(rule),
    });
    return;
  }
  draft.emit({ type: 'title-update-missed', data: { code, year, consequence: rule.missed } });
  if (rule.missed === 'lapse') loseTitle(draft, title, { type: 'title-lapsed', cause: 'UPDATE_MISSED' });
  else if (rule.missed !== 'recorded') barReReview(draft, title, 'UPDATE_MISSED', String(year));
}

/** A title that was granted ahead of its term begins: the tier rises, and the cultivation that won it goes on. */
function beginTitle(draft: EnterpriseDraft, { code, on }: TitleAct): void {
  closeUpdate(draft, code);
  draft.emit({ type: 'title-begun', data: { code, validFrom: on } });
  const id = draft.context.liveCultivation;
  if (id) draft.then({ aggregate: { type: 'cultivation', id }, command: { type: 'note-title', code } });
}

/** The term is over; where the re-review was refused, that is why. */
function lapseTitle(draft: EnterpriseDraft, title: HeldTitle): void {
  const cause = title.reReview?.outcome === 'refused' ? 'REVIEW_FAILED' : 'EXPIRED';
  loseTitle(draft, title, { type: 'title-lapsed', cause });
}

/** What time alone does to titles and bans, one act a command, each once. */
export function decideTitleDates(draft: EnterpriseDraft, type: ByTime): Outcome<EnterpriseEvent> {
  if (type === 'remind' || type === 'escalate') {
    fireRung(draft, type);
    return draft.outcome();
  }
  const next = nextEnterpriseAct(draft.state);
  if (!next || next.act !== type || next.on > draft.context.today) return draft.outcome();
  switch (next.act) {
    case 'prepare-re-review':
      prepareReReview(draft, next.code);
      break;
    case 'miss-change-report':
      missChangeReport(draft, next.id);
      break;
    case 'begin-title':
      beginTitle(draft, next);
      break;
    case 'open-title-update':
      openUpdate(draft, next);
      break;
    case 'miss-title-update':
      missUpdate(draft, next);
      break;
    case 'lapse-title': {
      const title = draft.state.titles.find(({ code, beginsOn }) => code === next.code && !beginsOn);
      if (title) lapseTitle(draft, title);
      break;
    }
    case 'lift-ban':
      draft.emit({ type: 'ban-lifted', data: { id: next.id } });
      break;
  }
  return draft.outcome();
}
