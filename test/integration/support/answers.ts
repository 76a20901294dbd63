import type { ApiUnderTest, Client, Task } from './api-under-test';

export interface TaskAnswer {
  readonly action: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface WantedItem {
  readonly id: string;
  readonly type: string;
}

async function papers(client: Client, task: Task): Promise<TaskAnswer> {
  const items = [];
  for (const { id, type } of task.expects.items as WantedItem[]) {
    const { body } = await client.upload(task.enterprise.creditCode, type);
    items.push({ itemId: id, documentId: body.id });
  }
  return { action: 'submissions', body: { items } };
}

const said = (action: string, body: TaskAnswer['body']): TaskAnswer => ({ action, body });

/** How somebody answers who wants the firm to succeed and knows no more than the task says. */
export async function answerTo(api: ApiUnderTest, client: Client, task: Task): Promise<TaskAnswer> {
  switch (task.kind) {
    case 'confirm-willingness':
      return said('willingness', { agree: true });
    case 'approve-plan':
      return said('approve', { comment: '同意' });
    case 'submit-documents':
      return papers(client, task);
    case 'check-documents': {
      const items = (task.expects.items as WantedItem[]).map(({ id }) => ({ itemId: id, verdict: 'accepted' }));
      return said('checks', { items });
    }
    case 'preliminary-review':
    case 'department-opinion':
      return said('opinions', { verdict: 'agree', reason: '职责内无异议' });
    case 'site-check':
      return said('site-check', {
        ...{ result: 'consistent', checkedOn: api.today, place: '厂区' },
        ...{ people: ['甲', '乙'], findings: '一致' },
      });
    case 'decide':
      return said('decision', { decision: 'recommend', reason: '符合条件' });
    case 'file-on-platform':
    case 'audit-on-platform':
      return said('platform-record', { kind: task.expects.kind, receiptNo: 'R-1', on: api.today });
    case 'record-upper-event': {
      const { events, levels, recognisedBy } = task.expects as Record<string, string[]>;
      const recognised = events?.includes('recognised');
      const level = (recognised ? recognisedBy : levels)?.[0];
      return said('upper-events', { level, event: recognised ? 'recognised' : events?.[0], on: api.today });
    }
    case 'meet-checkpoint':
      return said('meet', { comment: '已完成' });
    default:
      throw new Error(`no answer to a task ${task.kind}`);
  }
}

/** Accounts of the demonstration that have work in a case, the firm's own beside them. */
export const STAFF = ['officer', 'officer2', 'leader', 'leader2', 'tax', 'market', 'emergency', 'environment'].concat([
  'finance',
  'science',
]);

/** Does the task's own action as its inbox shows it. */
export async function act(api: ApiUnderTest, client: Client, task: Task) {
  const { action, body } = await answerTo(api, client, task);
  const target = task.actions.find(({ name }) => name === action);
  if (!target) throw new Error(`task ${task.kind} has no action ${action}`);
  return client.send(target.method, target.href, { body });
}

/** Lets everybody work off what their inboxes show for a firm, until a kind of task waits or nothing does. */
export async function workUntil(api: ApiUnderTest, creditCode: string, kind?: string): Promise<Task | undefined> {
  const accounts = [`enterprise:${creditCode}`, ...STAFF];
  for (let round = 0; round < 40; round += 1) {
    let acted = false;
    for (const username of accounts) {
      const client = await api.as(username);
      const task = (await client.tasks(creditCode)).at(0);
      if (!task) continue;
      if (task.kind === kind) return task;
      const answer = await act(api, client, task);
      if (answer.status !== 200) {
        throw new Error(`${username} ${task.kind}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      acted = true;
    }
    if (!acted) return undefined;
  }
  throw new Error('no end in sight');
}
