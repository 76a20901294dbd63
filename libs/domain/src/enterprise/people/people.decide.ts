import type { Outcome } from '../../kernel/decider';
import { ofPerson } from '../../kernel/person';
import { type FieldError, type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { IsoDate } from '../../kernel/time';
import { checkFirmOr } from '../../turn/assignment';
import type { EnterpriseDraft } from '../enterprise.context';
import type { EnterpriseEvent } from '../enterprise.events';
import type { PeopleCommand } from './people.commands';
import { tellOfPerson } from './reach';
import { type FirmPerson, type PersonSource, SINGLE_ROLES } from './people.types';

type Of<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

/** Of one firm, all that ever were included; far above any real file. */
const MAX_PEOPLE = 200;
const MAX_NAME = 60;

function invalid(errors: readonly FieldError[]): Refusal {
  return refuse(422, 'PERSON_INVALID', text('人员信息有误，请更正。', 'What is said of the person is wrong.'), errors);
}

function wrongDay(path: string, day: IsoDate, earliest: IsoDate | null, today: IsoDate): FieldError[] {
  if (day > today) {
    const message = text('不能晚于今天。', 'The day lies in the future.');
    return [{ path, code: 'DATE_IN_FUTURE', message }];
  }
  if (earliest === null || day >= earliest) return [];
  const message = text(`不能早于 ${earliest}。`, `The day is before ${earliest}.`);
  return [{ path, code: 'DATE_BEFORE_START', message }];
}

/** A firm speaks for itself only: what a register or a report says is put by the bureau. */
function foreignSource(draft: EnterpriseDraft, source: PersonSource): Refusal | null {
  if (draft.context.actor.creditCode === undefined || source === 'reported') return null;
  return refuse(
    403,
    'SOURCE_NOT_YOURS',
    text('企业只能填报自报信息（reported）。', 'A firm says what it reports itself; the bureau puts the rest.'),
  );
}

/** Whom a new person follows: the one who holds a role of which there is one at a time. */
function predecessor(draft: EnterpriseDraft, { role }: Of<'record-person'>): FirmPerson | undefined {
  if (!SINGLE_ROLES.includes(role)) return undefined;
  return draft.state.people?.find((person) => person.role === role && person.until === null);
}

function record(draft: EnterpriseDraft, command: Of<'record-person'>): Result {
  const { today, newId } = draft.context;
  const { role, since, source, idMark } = command;
  const name = command.name.trim();
  const before = predecessor(draft, command);
  const errors: FieldError[] = [...wrongDay('since', since, before?.since ?? null, today)];
  if (name === '' || name.length > MAX_NAME) {
    errors.push({ path: 'name', code: 'NAME_INVALID', message: text('请填写姓名。', 'Give the name.') });
  }
  if (errors.length > 0) return invalid(errors);
  if ((draft.state.people ?? []).length >= MAX_PEOPLE) {
    return refuse(422, 'TOO_MANY_PEOPLE', text('该企业登记人员过多。', 'This firm has too many people on record.'));
  }
  const id = newId('prs');
  if (before) draft.emit({ type: 'person-ended', data: { id: before.id, until: since, source, successor: id } });
  const whose = ofPerson(name);
  draft.emit(
    { type: 'person-recorded', data: { id, role, since, source, identified: idMark !== undefined } },
    { name, ...(idMark === undefined ? {} : { idMark }) },
    { name: whose, ...(idMark === undefined ? {} : { idMark: whose }) },
  );
  tellOfPerson(draft, id);
  return draft.outcome();
}

function end(draft: EnterpriseDraft, { personId, until, source }: Of<'end-person'>): Result {
  const person = draft.state.people?.find(({ id }) => id === personId);
  if (!person) return refuse(404, 'NOT_FOUND', text('没有登记此人。', 'There is no such person on record.'));
  if (person.until !== null) {
    return refuse(409, 'PERSON_ENDED', text('此人已登记为离任。', 'That this person left is on record already.'));
  }
  const errors = wrongDay('until', until, person.since, draft.context.today);
  if (errors.length > 0) return invalid(errors);
  draft.emit({ type: 'person-ended', data: { id: personId, until, source, successor: null } });
  return draft.outcome();
}

/** Who answers for a firm, controls it, or speaks for it: put by the firm or an officer, with source and day; nothing is rewritten. */
export function decidePeople(draft: EnterpriseDraft, command: PeopleCommand): Result {
  const refusal =
    checkFirmOr(['officer', 'service-officer'], draft.state.creditCode, draft.context.actor) ??
    foreignSource(draft, command.source);
  if (refusal) return refusal;
  return command.type === 'record-person' ? record(draft, command) : end(draft, command);
}
