import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { personalDataRefusal } from '../../notice/personal-data';
import { checkTurn } from '../../turn/assignment';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { UpperEvent } from '../application.types';
import { barring } from '../recusal';
import { closeApplication, recognise } from './close';
import { requestSupplement } from './open-documents';
import { completeStep } from './steps';

type RecordUpper = Extract<ApplicationCommand, { type: 'record-upper-event' }>;

function field(path: string, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}

/** What belongs to one kind of event only, and its dates. */
function checkParticulars({ event, on, dueOn, notice }: RecordUpper): Refusal | null {
  if (dueOn && event !== 'returned') {
    return field('dueOn', 'FIELD_MISPLACED', '只有退回补正才有补正期限。', 'Only what is returned has a due date.');
  }
  if (dueOn && dueOn < on) {
    return field('dueOn', 'DUE_BEFORE_RETURNED', '补正期限早于退回日期。', 'The due date lies before the return.');
  }
  if (!notice) return null;
  if (event !== 'notice') {
    return field('notice', 'FIELD_MISPLACED', '只有公示事项才登记公示信息。', 'Only a notice has a period and a link.');
  }
  if (notice.to < notice.from) {
    return field('notice.to', 'PERIOD_REVERSED', '公示期止早于起。', 'The period ends before it begins.');
  }
  return (
    personalDataRefusal('notice.objectTo', notice.objectTo ?? '') ??
    personalDataRefusal('notice.publisher', notice.publisher)
  );
}

function checkUpper(draft: ApplicationDraft, command: RecordUpper): Refusal | null {
  const { terms, upperEvents } = draft.state;
  if (!terms.upperLevels.includes(command.level)) {
    return field('level', 'LEVEL_NOT_CONCERNED', '该层级不参与本称号认定。', 'This level has no part in this tier.');
  }
  const deciding = command.event === 'recognised' || command.event === 'refused';
  if (command.event === 'recognised' && !terms.recognisedBy.includes(command.level)) {
    return field(
      'level',
      'LEVEL_NOT_COMPETENT',
      `本称号由 ${terms.recognisedBy.join('、')} 认定。`,
      `This tier is recognised by: ${terms.recognisedBy.join(', ')}.`,
    );
  }
  if (command.on > draft.context.today) {
    return field('on', 'DATE_IN_FUTURE', '日期不能晚于今天。', 'The date lies in the future.');
  }
  if (command.validFrom && command.validTo && command.validTo < command.validFrom) {
    return field('validTo', 'VALIDITY_REVERSED', '有效期止早于起。', 'The term ends before it begins.');
  }
  const misplaced = checkParticulars(command);
  if (misplaced) return misplaced;
  if (deciding) return null;
  return upperEvents.some(
    (known) =>
      known.level === command.level &&
      known.event === command.event &&
      known.on === command.on &&
      known.documentNo === (command.documentNo ?? null),
  )
    ? refuse(409, 'UPPER_EVENT_REPEATED', text('该上级进展已登记。', 'This upper event is on record already.'))
    : null;
}

function termOf({ event, validFrom, validTo }: RecordUpper): Pick<UpperEvent, 'term'> {
  if (event !== 'recognised' || !(validFrom || validTo)) return {};
  return { term: { from: validFrom ?? null, to: validTo ?? null } };
}

/**
 * A lower title must be valid at recognition too. What the upper level decided is a fact and is recorded as it is: the county neither
 * refuses nor undoes it. That the prerequisite had lapsed by then stands beside the fact, for somebody to take up with that level.
 */
function lackingAt({ event, on }: RecordUpper, { context }: ApplicationDraft): Pick<UpperEvent, 'lacking'> {
  const lacking = event === 'recognised' ? (context.lackingOn?.(on) ?? []) : [];
  return lacking.length > 0 ? { lacking } : {};
}

/** Statistics' own steps: being received ends the hand-over; a result implies receipt. */
function passHandover(draft: ApplicationDraft): void {
  const open = draft.state.steps.find((step) => step.status === 'open');
  if (open?.kind === 'handover') completeStep(draft, 'handover', 'received');
}

/** Records what an upper level did; the county never decides for it. */
export function decideUpper(draft: ApplicationDraft, command: RecordUpper): Outcome<ApplicationEvent> {
  const refusal =
    checkTurn(barring(draft.state, { role: 'officer' }), draft.context.actor) ?? checkUpper(draft, command);
  if (refusal) return refusal;
  const upper: UpperEvent = {
    level: command.level,
    event: command.event,
    documentNo: command.documentNo ?? null,
    on: command.on,
    ...(command.dueOn ? { dueOn: command.dueOn } : {}),
    ...(command.notice ? { notice: command.notice } : {}),
    ...termOf(command),
    ...lackingAt(command, draft),
    recordedAt: draft.context.at,
    by: draft.context.actor.id,
  };
  draft.emit({
    type: 'upper-event-recorded',
    data: { ...upper, validFrom: command.validFrom ?? null, validTo: command.validTo ?? null },
  });
  switch (command.event) {
    case 'recognised':
      passHandover(draft);
      recognise(draft, upper, command.validFrom, command.validTo);
      break;
    case 'refused':
      passHandover(draft);
      closeApplication(draft, 'refused', command.documentNo ?? `${command.level} refused`);
      break;
    case 'returned':
      requestSupplement(
        draft,
        'returned-by-upper',
        command.documentNo ?? `${command.level} ${command.on}`,
        command.dueOn,
      );
      break;
    case 'received':
    case 'recommended':
    case 'site-check':
    case 'notice':
      passHandover(draft);
      break;
  }
  return draft.outcome();
}
