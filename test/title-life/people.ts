import type { Actor, AggregateRef, Assignee, Command, Task } from '@app/domain';
import type { MemoryRecord } from './memory-record';

type Expected = Readonly<Record<string, readonly string[]>> & {
  readonly items?: readonly { readonly id: string; readonly type: string }[];
};

interface Answer {
  readonly aggregate: AggregateRef;
  readonly command: Command;
}

const COUNTY = '990124';

export const OFFICER: Actor = { kind: 'person', id: 'officer', roles: ['officer'], regionCode: COUNTY };
export const LEADER: Actor = { kind: 'person', id: 'leader', roles: ['leader'], regionCode: COUNTY };
export const SECOND_OFFICER: Actor = { ...OFFICER, id: 'officer2' };

export function theFirm(creditCode: string): Actor {
  return { kind: 'person', id: `enterprise:${creditCode}`, roles: ['enterprise'], regionCode: COUNTY, creditCode };
}

/** Somebody who may: of a department its first reviewer, of an office the first who is not barred. */
function somebody({ role, department, creditCode, excludes = [] }: Assignee): Actor {
  const names = [1, 2, 3].map((n) => `${department ?? role}${n}`);
  const id = role === 'enterprise' ? `enterprise:${creditCode}` : names.find((name) => !excludes.includes(name));
  return {
    ...{ kind: 'person' as const, id: id ?? 'nobody', roles: [role], regionCode: COUNTY },
    ...(department ? { department } : {}),
    ...(creditCode ? { creditCode } : {}),
  };
}

/** What anybody says to a step whose first action has this name. */
function plainAnswer(name: string, today: string, expects: Expected): Command | null {
  switch (name) {
    case 'willingness':
      return { type: 'confirm-willingness', agree: true } as Command;
    case 'opinions':
      return { type: 'give-opinion', verdict: 'agree', reason: '' } as Command;
    case 'site-check': {
      const found = { result: 'consistent', place: '厂区', people: ['甲', '乙'], findings: '属实' };
      return { type: 'record-site-check', checkedOn: today, ...found } as Command;
    }
    case 'decision':
      return { type: 'decide', decision: 'recommend', reason: '符合条件' } as Command;
    case 'platform-record':
      return { type: 'record-platform', kind: expects['kind'] ?? 'filed', receiptNo: 'R1', on: today } as Command;
    case 'handover':
      return { type: 'record-handover', on: today } as Command;
    default:
      return null;
  }
}

/** The first action of a task, as a client that knows only the contract would answer it; null for what is left to the story. */
function answerTo(record: MemoryRecord, task: Task, today: string): Answer | null {
  const [action] = task.actions;
  const [area, id = '', ...path] = (action?.href ?? '').replace('/api/v1/', '').split('/');
  const expects = (task.expects ?? {}) as Expected;
  const whole = { type: 'application', id: id.split('.')[0] ?? '' } as const;
  if (!action) return null;
  if (area === 'enterprises') {
    if (task.kind !== 'update-title') return null;
    return { aggregate: { type: 'enterprise', id }, command: { type: 'update-title', code: path[1] } as Command };
  }
  if (action.name === 'submissions') {
    const items = (expects.items ?? []).map((item) => {
      const documentId = `doc_${Object.keys(record.uploads).length}`;
      record.uploads[documentId] = { type: item.type, creditCode: task.assignee.creditCode ?? '', state: 'pending' };
      return { itemId: item.id, documentId };
    });
    return { aggregate: whole, command: { type: 'submit-items', requestId: id, items } as Command };
  }
  if (action.name === 'checks') {
    const items = (expects.items ?? []).map((item) => ({ itemId: item.id, verdict: 'accepted' }));
    return { aggregate: whole, command: { type: 'check-items', requestId: id, items } as Command };
  }
  const command = plainAnswer(action.name, today, expects);
  const round = id.includes('.') ? { reviewId: id } : {};
  return command && { aggregate: whole, command: { ...command, ...round } };
}

/** People do what lies in their inboxes, but for what the story says itself (`leaves`). */
export async function workThrough(record: MemoryRecord, leaves: (task: Task) => boolean): Promise<void> {
  const today = record.clock.today();
  for (let turn = 0; turn < 60; turn += 1) {
    const tasks = [...record.all('enterprise'), ...record.all('application')]
      .flatMap(({ description }) => description.tasks)
      .filter((task) => !leaves(task));
    const [next] = tasks.flatMap((task) => {
      const answer = answerTo(record, task, today);
      return answer ? [{ task, answer }] : [];
    });
    if (!next) return;
    const { task, answer } = next;
    const commandId = `${task.subject.id}:${task.slot}:${record.events.length}`;
    await record.give({ ...answer, commandId, actor: somebody(task.assignee) });
  }
  throw new Error('people never come to an end');
}
