import { type ApplicationDue, type StoryQuestion, type StoryView, WORKFLOW_TYPES } from '@app/contracts';
import { ApplicationFailure } from '@temporalio/common';
import { applicationActivities } from '../testing/activities';
import { type ScriptedDue, ScriptedRecord } from '../testing/scripted-record';
import { Stage } from '../testing/stage';
import { UNANSWERED } from '../testing/stories';

const DAY = 86_400_000;
const MINUTE = 60_000;

let stage: Stage;
let plays = 0;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);

afterAll(() => stage?.close());

const nextId = () => `app_${++plays}`;
const nudge = (id: string) => stage.nudge(WORKFLOW_TYPES.application, `application:${id}`, id);
const commandsOf = (record: ScriptedRecord<ApplicationDue>) =>
  record.stored.map(({ commandId }) => commandId.replace(/^app_\d+/, 'app'));

/** Days after the first reading at which the workflow looked at the record, to a tenth. */
const daysOf = (record: ScriptedRecord<ApplicationDue>) =>
  record.readings.map(
    (reading) => Math.round((Date.parse(reading) - Date.parse(record.readings[0] ?? '')) / (DAY / 10)) / 10,
  );

/** Nothing is due for over thirty days between its last dates. */
const WITH_A_LONG_WAIT = UNANSWERED.filter(({ action }) => action !== 'redate');

function aRecord(script: readonly ScriptedDue<ApplicationDue>[] = WITH_A_LONG_WAIT): ScriptedRecord<ApplicationDue> {
  return new ScriptedRecord(script, nextId());
}

/** Starts the story of a record and lets it run to its end. */
async function follow(record: ScriptedRecord<ApplicationDue>, meanwhile?: () => Promise<void>, cached?: number) {
  const play = async () => {
    const handle = await nudge(record.id);
    await meanwhile?.();
    return stage.endOf(handle);
  };
  return stage.perform(
    applicationActivities(() => record),
    play,
    cached,
  );
}

describe('a workflow that follows its thing', () => {
  it('does what is due in its order, on its date, under the time at which it became due', async () => {
    const record = aRecord();
    expect(await follow(record)).toBe('completed');
    expect(record.stored.map(({ at }) => at)).toEqual(['7d', '11d', '45d']);
    expect(commandsOf(record)).toEqual(['app@1:remind', 'app@2:escalate', 'app@3:lapse']);
  });

  it('sleeps between the dates and never longer than thirty days', async () => {
    const record = aRecord();
    await follow(record);
    expect([...new Set(daysOf(record))]).toEqual([0, 7, 11, 41, 45]);
    expect(record.readings.length).toBeLessThan(15);
  });

  it('replays from its history where no cache remembers it', async () => {
    const record = aRecord();
    expect(await follow(record, undefined, 0)).toBe('completed');
    expect(commandsOf(record)).toEqual(['app@1:remind', 'app@2:escalate', 'app@3:lapse']);
  });

  it('does nothing twice however often it is nudged', async () => {
    const record = aRecord();
    await follow(record, async () => {
      for (let times = 0; times < 25; times += 1) await nudge(record.id);
    });
    expect(commandsOf(record)).toEqual(['app@1:remind', 'app@2:escalate', 'app@3:lapse']);
  });
});

describe('a nudge', () => {
  const AFTER_ANSWER: readonly ScriptedDue<ApplicationDue>[] = [
    { action: 'lapse', afterMs: 0, needs: 'answered', closes: true },
  ];

  it('that is lost delays the workflow until it looks by itself', async () => {
    const record = aRecord(AFTER_ANSWER);
    record.onCall = async (when) => {
      if (when === 'after' && record.readings.length === 1) record.person('answered');
    };
    await follow(record);
    expect(commandsOf(record)).toEqual(['person:answered', 'app@2:lapse']);
    expect(daysOf(record)[1]).toBe(30);
  });

  it('that comes while the record is being read is not lost', async () => {
    const record = aRecord(AFTER_ANSWER);
    record.onCall = async (when) => {
      if (when !== 'after' || record.stored.length > 0) return;
      record.person('answered');
      await nudge(record.id);
    };
    await follow(record);
    expect(Math.max(...daysOf(record))).toBe(0);
  });

  it('that comes while the workflow is ending is read once more, and nothing hangs', async () => {
    const record = aRecord([{ action: 'lapse', afterMs: 0, closes: true }]);
    let nudged = false;
    record.onCall = async (when) => {
      if (when !== 'after' || record.stored.length === 0 || record.readings.length < 2 || nudged) return;
      nudged = true;
      await nudge(record.id);
    };
    expect(await follow(record)).toBe('completed');
    expect(nudged).toBe(true);
    expect(record.readings.length).toBeGreaterThan(2);
  });
});

describe('a refusal of the record', () => {
  it('is an outcome: what was withdrawn meanwhile is left alone', async () => {
    const record = aRecord();
    record.onCall = async (when) => {
      if (when === 'before' && record.readings.length === 2 && record.stored.length === 0)
        record.person('withdraw', true);
    };
    expect(await follow(record)).toBe('completed');
    expect(commandsOf(record)).toEqual(['person:withdraw']);
  });

  it('that leaves the thing due makes the workflow rest longer and longer, not run hot', async () => {
    const id = nextId();
    let now = 0;
    const acts: number[] = [];
    const view = (question: StoryQuestion): StoryView<ApplicationDue> => {
      now = Date.parse(question.now);
      const closed = acts.length > 0 && now - (acts[0] ?? 0) > 60 * MINUTE;
      const cause = { aggregate: { type: 'application', id }, revision: 1, at: '0d' } as const;
      return { revision: 1, step: 'x', closed, wakeInMs: null, due: closed ? null : { action: 'remind', ...cause } };
    };
    const activities = {
      readApplication: async (question: StoryQuestion) => view(question),
      remindApplication: async () => {
        acts.push(now);
        return { outcome: 'refused', code: 'CULTIVATION_PAUSED' };
      },
    };
    await stage.perform(activities, async () => stage.endOf(await nudge(id)));
    expect(acts.length).toBeGreaterThan(5);
    expect(acts.length).toBeLessThan(25);
  });
});

describe('while the record is away', () => {
  it('the workflow waits for it, and what was due carries its own date', async () => {
    const record = aRecord([{ action: 'lapse', afterMs: 0, closes: true }]);
    let tries = 0;
    record.onCall = async (when) => {
      if (when !== 'before' || (tries += 1) > 10) return;
      throw ApplicationFailure.create({ message: 'DATABASE_AWAY', nextRetryDelay: '1 hour' });
    };
    expect(await follow(record)).toBe('completed');
    expect(record.stored).toEqual([{ commandId: `${record.id}@1:lapse`, at: '0d' }]);
    expect(tries).toBeGreaterThan(10);
  });
});

describe('a long life', () => {
  it('continues as new with nothing but its id', async () => {
    const id = nextId();
    let day = 0;
    const activities = {
      readApplication: async (): Promise<StoryView<ApplicationDue>> => {
        day += 1;
        return { revision: day, step: 'open', closed: day > 400, wakeInMs: DAY, due: null };
      },
    };
    const events = await stage.perform(activities, async () => {
      const handle = await nudge(id);
      const { runId: firstRun } = await handle.describe();
      await stage.endOf(handle);
      const first = await stage.environment.client.workflow.getHandle(handle.workflowId, firstRun).fetchHistory();
      return first.events ?? [];
    });
    const continued = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes;
    expect(day).toBe(401);
    expect(events.length).toBeGreaterThan(1_500);
    expect(events.length).toBeLessThan(1_550);
    expect(JSON.parse(String(continued?.input?.payloads?.[0]?.data))).toBe(id);
    expect(continued?.input?.payloads).toHaveLength(1);
  }, 60_000);
});
