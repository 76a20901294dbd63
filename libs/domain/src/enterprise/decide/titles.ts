import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkFirmOr } from '../../turn/assignment';
import { endTurns, fireRung, startTurn } from '../../turn/turn.decide';
import type { LadderTemplate } from '../../turn/turn.types';
import type { EnterpriseCommand } from '../enterprise.commands';
import type { EnterpriseDraft } from '../enterprise.context';
import type { EnterpriseEvent } from '../enterprise.events';
import { type TitleAct, nextEnterpriseAct, updateDueOn } from '../title-dates';

type Update = Extract<EnterpriseCommand, { type: 'update-title' }>;
type ByTime =
  'begin-title' | 'open-title-update' | 'miss-title-update' | 'lapse-title' | 'lift-ban' | 'remind' | 'escalate';

/** Reminders 20, 5 and 1 working days before the update is due; the day after, the update is on record as missed. */
const UPDATE_LADDER: LadderTemplate = {
  remindBefore: [20, 5, 1],
  escalateAfter: [],
  lapseAfter: null,
};

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
  draft.emit({ type: 'title-update-opened', data: { code, year, dueOn } });
  startTurn(draft, {
    key: `update:${code}:${year}`,
    task: 'update-title',
    assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
    ref: code,
    // One more than there are: the legal date decides, on a Sunday too.
    budget: calendar.workingDaysBetween(today, dueOn) + 1,
    cutOff: dueOn,
    template: UPDATE_LADDER,
  });
}

/** A title that was granted ahead of its term begins: the tier rises, and the cultivation that won it goes on. */
function beginTitle(draft: EnterpriseDraft, { code, on }: TitleAct): void {
  closeUpdate(draft, code);
  draft.emit({ type: 'title-begun', data: { code, validFrom: on } });
  const id = draft.context.liveCultivation;
  if (id) draft.then({ aggregate: { type: 'cultivation', id }, command: { type: 'note-title', code } });
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
    case 'begin-title':
      beginTitle(draft, next);
      break;
    case 'open-title-update':
      openUpdate(draft, next);
      break;
    case 'miss-title-update':
      closeUpdate(draft, next.code);
      draft.emit({ type: 'title-update-missed', data: { code: next.code, year: next.year } });
      break;
    case 'lapse-title': {
      const title = draft.state.titles.find(({ code, beginsOn }) => code === next.code && !beginsOn);
      closeUpdate(draft, next.code);
      draft.emit({ type: 'title-lapsed', data: { code: next.code, validTo: title?.validTo ?? next.on } });
      break;
    }
    case 'lift-ban':
      draft.emit({ type: 'ban-lifted', data: { id: next.id } });
      break;
  }
  return draft.outcome();
}
