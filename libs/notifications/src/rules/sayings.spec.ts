import { type Assignee, TASK_KINDS, TOLD_EVENTS, type TaskKind, lineOf, text } from '@app/domain';
import type { TaskRow } from '@app/persistence';
import { KIND_RULES, NOTIFICATION_KINDS } from './kinds';
import { forbiddenSwitches, isWanted, DEFAULT_PREFERENCES } from './preferences';
import { type Told, sayingsOf } from './sayings';
import { toldRuleOf } from './told-table';

const REF = { type: 'application', id: 'app_1' } as const;
const FIRM = '91990124MA000000X1';

const task = (kind: TaskKind, slot: string, assignee: Assignee, change: Partial<TaskRow> = {}): TaskRow => ({
  id: `app_1:${kind}:${slot}`,
  aggregate: REF,
  kind,
  slot,
  title: text('题', 'Title'),
  subject: REF,
  assignee,
  openedOn: '2026-04-13',
  dueOn: '2026-04-20',
  actions: [],
  creditCode: FIRM,
  enterpriseName: '示例企业',
  regionCode: '990124101',
  openedAt: '2026-04-13T09:00:00.000+08:00',
  ...change,
});

const told = (type: string, data: object, change: Partial<Told> = {}): Told => ({
  event: { aggregate: REF, type, data, actor: { kind: 'person', id: 'leader', roles: ['leader'] } },
  creditCode: FIRM,
  opened: [],
  tasks: [],
  siblings: [],
  ...change,
});

describe('what an event says', () => {
  it.each(TASK_KINDS)('is one thing for a new task of kind %s, to whom it is addressed and nobody else', (kind) => {
    const assignee = { role: 'reviewer', department: 'tax', excludes: ['tax2'] } as const;
    const open = task(kind, 's', assignee);
    const other = task(kind, 'other', { role: 'leader' });

    const said = sayingsOf(told('turn-opened', {}, { opened: [open.id], tasks: [open, other] }));
    expect(said.map(({ to, task: about }) => [about?.id, to])).toEqual([[open.id, [assignee]]]);
  });

  it('is nothing for a task that is done before anybody could be told', () => {
    expect(sayingsOf(told('turn-opened', {}, { opened: ['app_1:decide:s'], tasks: [] }))).toEqual([]);
  });

  it('tells the firm and its mentor how many papers are owed, once, and those that came back apart from new ones', () => {
    const open = task('submit-documents', 'app_1.d1:firm.2', { role: 'enterprise', creditCode: FIRM });
    const data = { requestId: 'app_1.d1', notice: { items: [{}, {}], round: 2 } };
    const saidAfter = (siblings: readonly string[], tasks: readonly TaskRow[] = [open]) => [
      ...sayingsOf(told('turn-opened', {}, { opened: [open.id], tasks, siblings })),
      ...sayingsOf(told('papers-notified', data, { tasks, siblings })),
    ];

    const [said, ...more] = saidAfter(['items-checked', 'turn-opened', 'papers-notified']);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ kind: 'papers-returned', task: { id: open.id }, dueOn: open.dueOn });
    expect(said?.what.zh).toContain('2 项');
    expect(said?.to).toEqual([open.assignee, { role: 'mentor' }]);
    expect(saidAfter(['documents-requested', 'papers-notified']).map(({ kind }) => kind)).toEqual(['papers-requested']);
    // Of a case that runs on after a pause only the task speaks; of papers that were handed in meanwhile nothing does.
    expect(sayingsOf(told('resumed', {}, { opened: [open.id], tasks: [open] })).map(({ kind }) => kind)).toEqual([
      'papers-requested',
    ]);
    expect(saidAfter(['papers-notified'], [])).toEqual([]);
  });

  it('tells a firm what the office did for it, and not what it did itself', () => {
    const data = { requestId: 'app_1.d1', items: [{}], comment: null, onBehalf: true };
    const by = (actor: Told['event']['actor']) =>
      sayingsOf({ ...told('', {}), event: { aggregate: REF, type: 'items-submitted', data, actor } });
    const [said, ...more] = by({ kind: 'person', id: 'officer', roles: ['officer'] });
    expect(more).toEqual([]);
    expect(said).toMatchObject({ kind: 'on-behalf', who: { role: 'officer' } });
    expect(said?.to).toEqual([{ role: 'enterprise', creditCode: FIRM, excludes: ['officer'] }]);
    expect(by({ kind: 'person', id: 'f', roles: ['enterprise'], creditCode: FIRM })).toEqual([]);
    expect(by({ kind: 'workflow', id: 'w', roles: [] })).toEqual([]);
  });

  it('tells the firm and the office of a virus', () => {
    const data = { requestId: 'app_1.d1', documentId: 'd', signature: 'Eicar', itemIds: ['a'] };
    const [said] = sayingsOf(told('items-quarantined', data));
    expect(said?.what.zh).toContain('Eicar');
    expect(said?.to.map(({ role }) => role)).toEqual(['enterprise', 'officer']);
  });

  it('reminds whoever is waited for, and escalates to whom the rung names', () => {
    const waits = task('department-opinion', 'd.tax', { role: 'reviewer', department: 'tax' });
    const tasks = [waits, task('department-opinion', 'd.market', { role: 'reviewer', department: 'market' })];

    const [reminder, ...more] = sayingsOf(told('reminded', { turn: 'd.tax', rung: '2026-04-17' }, { tasks }));
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ kind: 'reminder', to: [{ role: 'reviewer', department: 'tax' }] });

    const escalated = told('escalated', { turn: 'd.tax', rung: '2026-04-21', to: 'leader' }, { tasks });
    expect(sayingsOf(escalated)).toMatchObject([{ kind: 'escalation', to: [{ role: 'leader' }], who: waits.assignee }]);
    expect(sayingsOf(told('reminded', { turn: 'gone', rung: '2026-04-17' }, { tasks }))).toEqual([]);
  });

  it('is told of a fact to the firm and its people, but not to whoever did it', () => {
    const [decision] = sayingsOf(told('decision-recorded', { decision: 'recommend' }));
    expect(decision?.kind).toBe('decision');
    expect(decision?.to).toEqual([
      { role: 'enterprise', creditCode: FIRM, excludes: ['leader'] },
      { role: 'officer', excludes: ['leader'] },
      { role: 'mentor', excludes: ['leader'] },
    ]);
    expect(sayingsOf(told('upper-event-recorded', { event: 'recognised' }))).toEqual([]);
    expect(sayingsOf(told('upper-event-recorded', { event: 'returned', level: 'city' }))).toHaveLength(1);
  });

  it('has a rule and words for each event that the record marks, and never the objector’s', () => {
    for (const [aggregate, types] of Object.entries(TOLD_EVENTS)) {
      for (const type of types) {
        expect(toldRuleOf(aggregate, type)).toBeDefined();
        expect(lineOf(aggregate as 'notice', { type, data: {} }).zh).not.toBe('');
      }
    }
    const secret = { content: '实名举报人张三', receiptNo: 'R1', holds: true };
    const event = { aggregate: { type: 'notice', id: 'n' }, type: 'objection-received', data: secret } as const;
    const actor = { kind: 'public', id: 'public', roles: [] } as const;
    expect(JSON.stringify(sayingsOf({ ...told('', {}), event: { ...event, actor } }))).not.toContain('张三');
  });
});

describe('preferences', () => {
  it('cannot switch off in the list what must be told', () => {
    const off = Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, false]));
    const silent = { ...DEFAULT_PREFERENCES, channels: { 'in-app': off, email: off, sms: off } };

    const heard = NOTIFICATION_KINDS.filter((kind) => isWanted(silent, kind, 'in-app'));
    expect(heard).toEqual(forbiddenSwitches(silent.channels));
    expect(heard).toEqual(expect.arrayContaining(['papers-requested', 'papers-returned', 'hearing', 'decision']));
    expect(heard).toEqual(NOTIFICATION_KINDS.filter((kind) => KIND_RULES[kind].mandatory));
    expect(NOTIFICATION_KINDS.filter((kind) => isWanted(silent, kind, 'email'))).toEqual([]);
  });
});
