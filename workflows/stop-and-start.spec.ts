import { WORKFLOW_TYPES, type WorkflowType } from '@app/contracts';
import { type RecordOf, applicationActivities, enterpriseActivities, noticeActivities } from './testing/activities';
import { type ScriptedDue, type ScriptedEvent, ScriptedRecord } from './testing/scripted-record';
import { Stage } from './testing/stage';
import { CLIMB, NOTICE, UNANSWERED } from './testing/stories';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
}, 60_000);

afterAll(() => stage?.close());

interface Played {
  readonly stored: readonly ScriptedEvent[];
  readonly calls: number;
  readonly stopped: boolean;
}

/** Plays one script again and again under one worker, each time as a thing of its own. */
class Theatre<Action extends string> {
  private readonly records = new Map<string, ScriptedRecord<Action>>();

  constructor(
    private readonly workflowType: WorkflowType,
    private readonly script: readonly ScriptedDue<Action>[],
  ) {}

  readonly recordOf: RecordOf<Action> = (id) => {
    const record = this.records.get(id);
    if (!record) throw new Error(`no thing ${id}`);
    return record;
  };

  /** Plays to the end; at the given call of the record the workflow is terminated and started again. */
  async play(stopAt?: { call: number; when: 'before' | 'after' }): Promise<Played> {
    const id = `thing_${this.records.size + 1}`;
    const record = new ScriptedRecord(this.script, id);
    this.records.set(id, record);
    const workflowId = `${this.workflowType}:${id}`;

    let calls = 0;
    let stopped = false;
    record.onCall = async (when) => {
      if (when === 'before') calls += 1;
      if (stopped || calls !== stopAt?.call || when !== stopAt.when) return;
      stopped = true;
      await stage.terminateInTask(workflowId);
    };
    const start = () => stage.nudge(this.workflowType, workflowId, id);
    while ((await stage.endOf(await start())) === 'terminated');

    const stored = record.stored.map((event) => ({ ...event, commandId: event.commandId.replace(id, 'thing') }));
    return { stored, calls, stopped };
  }

  async expectSameRecordWhereverStopped(): Promise<void> {
    const whole = await this.play();
    expect(whole.stored.map(({ commandId }) => commandId)).toEqual(
      this.script.map(({ action }, index) => `thing@${index + 1}:${action}`),
    );
    for (let call = 1; call <= whole.calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        const { stored, stopped } = await this.play({ call, when });
        expect({ call, when, stopped, stored }).toEqual({ call, when, stopped: true, stored: whole.stored });
      }
    }
  }
}

describe('a workflow stopped and started again at any step leaves the same record', () => {
  it('when it leads a firm from rung to rung', async () => {
    const theatre = new Theatre(WORKFLOW_TYPES.enterprise, CLIMB);
    await stage.perform(enterpriseActivities(theatre.recordOf), () => theatre.expectSameRecordWhereverStopped());
  }, 120_000);

  it('when it keeps the clocks of an application', async () => {
    const theatre = new Theatre(WORKFLOW_TYPES.application, UNANSWERED);
    await stage.perform(applicationActivities(theatre.recordOf), () => theatre.expectSameRecordWhereverStopped());
  }, 60_000);

  it('when it counts down a notice', async () => {
    const theatre = new Theatre(WORKFLOW_TYPES.notice, NOTICE);
    await stage.perform(noticeActivities(theatre.recordOf), () => theatre.expectSameRecordWhereverStopped());
  }, 60_000);
});
