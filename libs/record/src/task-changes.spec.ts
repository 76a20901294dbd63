import { type Description, type Task, text } from '@app/domain';
import { directoryChange, mergeDirectoryChanges } from './directory-change';
import { taskChanges, tasksHandedOver } from './task-changes';

const REF = { type: 'application', id: 'app_1' } as const;

const task = (slot: string, change: Partial<Task> = {}): Task => ({
  kind: 'decide',
  slot,
  title: text('题', 'Title'),
  subject: REF,
  assignee: { role: 'leader' },
  openedOn: '2026-04-13',
  dueOn: '2026-04-20',
  actions: [],
  ...change,
});

const description = (tasks: readonly Task[], change: Partial<Description> = {}): Description => ({
  creditCode: 'F',
  enterpriseName: 'Firm',
  regionCode: '990124101',
  status: 'open',
  closed: false,
  awaits: { who: 'person', since: '2026-04-13T09:00:00.000+08:00' },
  nextDueAt: null,
  tasks,
  openThing: { ...REF, label: 'application', status: 'open', dueOn: '2026-04-20' },
  uniqueKey: null,
  counted: {},
  ...change,
});

const AT = '2026-04-13T09:00:00.000+08:00';

describe('the tasks of a change', () => {
  it('are opened, changed, or gone, and otherwise left alone', () => {
    const before = description([task('stays'), task('moves'), task('goes')]);
    const after = description([task('stays'), task('moves', { dueOn: '2026-04-30' }), task('comes')]);

    const changes = taskChanges(REF, before, after, AT);
    expect(changes.opened.map(({ id }) => id)).toEqual(['app_1:decide:comes']);
    expect(changes.changed.map(({ id }) => id)).toEqual(['app_1:decide:moves']);
    expect(changes.gone).toEqual(['app_1:decide:goes']);
  });

  it('keep the day of their first opening', () => {
    const after = description([task('stays', { openedOn: '2026-04-15' })]);

    expect(taskChanges(REF, description([task('stays')]), after, AT)).toEqual({
      opened: [],
      changed: [],
      gone: [],
      readdressed: [],
    });
  });

  it('tell whoever they are for now, of those that are new and those that were handed over', () => {
    const before = description([task('stays'), task('moves'), task('narrows')]);
    const after = description([
      task('stays'),
      task('moves', { assignee: { role: 'reviewer', department: 'tax' } }),
      task('narrows', { assignee: { role: 'leader', excludes: ['leader'] } }),
      task('comes'),
    ]);

    expect(tasksHandedOver(taskChanges(REF, before, after, AT))).toEqual(['app_1:decide:comes', 'app_1:decide:moves']);
    expect(tasksHandedOver(taskChanges(REF, after, description([], { closed: true }), AT))).toEqual([]);
  });

  it('are all gone when the thing is closed, even if it still names some', () => {
    const after = description([task('left over')], { closed: true });

    expect(taskChanges(REF, description([task('left over')]), after, AT).gone).toEqual(['app_1:decide:left over']);
  });
});

describe('the row of the firm', () => {
  const view = (change: Partial<Description>, fields = {}) => ({ description: description([], change), fields });

  it('is not touched by a change that it does not show', () => {
    expect(directoryChange(REF, view({}), view({ status: 'reviewed' }))).toBeUndefined();
  });

  it('takes what several things say in one change', () => {
    const changes = [
      directoryChange(REF, undefined, view({})),
      directoryChange(
        { type: 'enterprise', id: 'F' },
        undefined,
        view({ openThing: null }, { name: 'Firm', tier: 'srdi' }),
      ),
    ];

    expect(mergeDirectoryChanges(changes.filter((change) => change !== undefined))).toEqual([
      {
        creditCode: 'F',
        fields: { name: 'Firm', tier: 'srdi' },
        opened: { app_1: { ...REF, label: 'application', status: 'open', dueOn: '2026-04-20' } },
        closed: [],
      },
    ]);
  });

  it('loses a thing that is closed', () => {
    expect(directoryChange(REF, view({}), view({ closed: true, openThing: null }))?.closed).toEqual(['app_1']);
  });
});
