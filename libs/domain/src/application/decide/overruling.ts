import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft, PublishedCondition } from '../application.context';
import { objectingSeatsOf } from '../open-points';
import type { Opinion, Seat } from '../review.types';

type Decide = Extract<ApplicationCommand, { type: 'decide' }>;

/** Whether a text names a criterion by its id, not only the beginning of a longer one. */
function names(words: string, id: string): boolean {
  const at = words.indexOf(id);
  return at >= 0 && !/[A-Za-z0-9]/.test(words.charAt(at + id.length)) && !/[A-Za-z0-9-]/.test(words.charAt(at - 1));
}

/** The published conditions that an objection says are unmet: the one it cites, or those that its words name. */
export function citedConditions(
  opinion: Opinion,
  published: readonly PublishedCondition[],
): readonly PublishedCondition[] {
  const words = `${opinion.reason} ${opinion.clause ?? ''}`;
  return published.filter(({ id }) => id === opinion.criterionId || names(words, id));
}

function standing(seats: readonly Seat[]): Refusal {
  const ids = seats.map((seat) => seat.id);
  return refuse(
    409,
    'OBJECTION_STANDS',
    text(
      `仍有部门反对意见（${ids.join('、')}），请退回相应环节化解、由分管领导逐条书面说明理由后决定，或作出不予推荐决定。`,
      `Objections stand (${ids.join(', ')}); return the case to resolve them, decide about each in person with a written reason, or refuse.`,
    ),
    ids.map((id) => ({ path: 'overrules', code: 'OBJECTION_STANDS', message: id })),
  );
}

function overrulingRefusal(code: string, zh: string, en: string, path = 'overrules'): Refusal {
  return refuse(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}

function checkForm(command: Decide, seats: readonly Seat[]): Refusal | null {
  const overrules = command.overrules ?? [];
  if (overrules.length === 0) return null;
  if (command.decidedBy === 'meeting') {
    return overrulingRefusal(
      'OVERRULING_IN_PERSON',
      '反对意见须由分管领导本人决定，不得以会议表决代替。',
      'An objection is decided about by the leader in person; a meeting does not outvote it.',
    );
  }
  const unknown = overrules.findIndex(({ seat }) => !seats.some(({ id }) => id === seat));
  if (unknown >= 0) {
    const path = `overrules[${unknown}].seat`;
    return overrulingRefusal(
      'OVERRULING_UNKNOWN',
      '该席位没有未化解的反对意见。',
      'This seat has no objection that stands.',
      path,
    );
  }
  const silent = overrules.findIndex(({ reason }) => reason.trim() === '');
  if (silent < 0) return null;
  const path = `overrules[${silent}].reason`;
  return overrulingRefusal('REASON_REQUIRED', '请逐条说明理由。', 'Give a reason for each objection.', path);
}

/**
 * Whether every objection that stands is decided about, in person and with its own reason. One that says a hard condition is
 * unmet is nobody's to overrule, and neither is one that kept the steps before the decision from being taken.
 */
export function checkOverrulings(draft: ApplicationDraft, command: Decide): Refusal | null {
  const seats = objectingSeatsOf(draft.state);
  const form = checkForm(command, seats);
  if (form) return form;
  const left = seats.filter(({ id }) => !command.overrules?.some(({ seat }) => seat === id));
  if (left.length > 0) return standing(left);
  const hard = (draft.context.published ?? []).filter((condition) => condition.hard);
  const unmet = seats.flatMap(({ opinion }) => (opinion ? citedConditions(opinion, hard) : []));
  if (unmet.length > 0) {
    return refuse(
      409,
      'HARD_CONDITION_UNMET',
      text(
        `反对意见指向硬性条件（${unmet.map(({ id }) => id).join('、')}），不得否决。`,
        `An objection concerns hard conditions (${unmet.map(({ id }) => id).join(', ')}); nobody may overrule it.`,
      ),
      unmet.map(({ id }) => ({ path: id, code: 'CRITERION_UNMET', message: id })),
    );
  }
  return null;
}

/** What was passed over on the way to the leader (an objection, rounds that were used up) is done before anything is recommended. */
export function stepsNotTaken(draft: ApplicationDraft): Refusal | null {
  const decision = draft.state.steps.findIndex(({ kind }) => kind === 'decision');
  const skipped = draft.state.steps.slice(0, decision).filter(({ status }) => status === 'pending');
  return skipped.length === 0
    ? null
    : refuse(
        409,
        'STEPS_NOT_TAKEN',
        text(
          `尚有未办环节（${skipped.map(({ title }) => title.zh).join('、')}），请退回办理。`,
          `Steps were not taken (${skipped.map(({ title }) => title.en).join(', ')}); return the case to them.`,
        ),
      );
}
