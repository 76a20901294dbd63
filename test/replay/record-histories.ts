import {
  LIFECYCLE_TASK_QUEUE,
  NIGHTLY_WORKFLOW,
  PASS_WORKFLOW,
  WORKFLOW_TYPES,
  type WorkflowType,
} from '@app/contracts';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type RecordOf,
  applicationActivities,
  enterpriseActivities,
  noticeActivities,
  panelActivities,
} from '../../workflows/testing/activities';
import { type ScriptedDue, ScriptedRecord } from '../../workflows/testing/scripted-record';
import { Stage } from '../../workflows/testing/stage';
import { CLIMB, NOTICE, SILENT_EXPERT, UNANSWERED } from '../../workflows/testing/stories';

/**
 * Records one history per case below. Run with `npx tsx test/replay/record-histories.ts <version>` when workflow code
 * is released; older folders stay, because workflows that began under them are still running somewhere. A second word records
 * the cases that begin with it only.
 */
async function main(version: string, only = ''): Promise<void> {
  const stage = await Stage.open();
  const recorder = new Recorder(stage, join(__dirname, 'histories', version), only);
  await recorder.playNight('nightly/recount-begun-again');
  await recorder.playPass('pass/cut-off-and-gone-on');
  await recorder.play('enterprise/climb', WORKFLOW_TYPES.enterprise, CLIMB, enterpriseActivities);
  await recorder.play('notice/answered-late', WORKFLOW_TYPES.notice, NOTICE, noticeActivities);
  await recorder.play('panel/silent-expert', WORKFLOW_TYPES.panel, SILENT_EXPERT, panelActivities);
  await recorder.play('application/unanswered', WORKFLOW_TYPES.application, UNANSWERED, applicationActivities);
  await recorder.play(
    'application/withdrawn-meanwhile',
    WORKFLOW_TYPES.application,
    UNANSWERED,
    applicationActivities,
    (record) => async (when) => {
      if (when === 'before' && record.readings.length === 2 && record.stored.length === 0)
        record.person('withdraw', true);
    },
  );
  let tries = 0;
  await recorder.play(
    'application/record-away',
    WORKFLOW_TYPES.application,
    UNANSWERED,
    applicationActivities,
    () => async (when) => {
      if (when !== 'before' || (tries += 1) % 3 === 0) return;
      throw ApplicationFailure.create({ message: 'DATABASE_AWAY', nextRetryDelay: '1 hour' });
    },
  );
  await stage.close();
}

class Recorder {
  constructor(
    private readonly stage: Stage,
    private readonly folder: string,
    private readonly only: string,
  ) {}

  async play<Action extends string>(
    name: string,
    workflowType: WorkflowType,
    script: readonly ScriptedDue<Action>[],
    bind: (recordOf: RecordOf<Action>) => object,
    meddle?: (record: ScriptedRecord<Action>) => ScriptedRecord<Action>['onCall'],
  ): Promise<void> {
    if (!name.startsWith(this.only)) return;
    const record = new ScriptedRecord(script, name);
    if (meddle) record.onCall = meddle(record);
    const history = await this.stage.perform(
      bind(() => record),
      async () => {
        const handle = await this.stage.nudge(workflowType, name, name);
        await this.stage.endOf(handle);
        return handle.fetchHistory();
      },
    );
    await this.keep(name, history);
  }

  /** A night whose first try fails. */
  async playNight(name: string): Promise<void> {
    if (!name.startsWith(this.only)) return;
    let tries = 0;
    const runNightlyPass = async (): Promise<object> => {
      if ((tries += 1) === 1) throw ApplicationFailure.create({ message: 'DATABASE_AWAY' });
      return { seen: 60, changed: 0 };
    };
    const history = await this.stage.perform({ runNightlyPass }, async () => {
      const handle = await this.stage.environment.client.workflow.start(NIGHTLY_WORKFLOW, {
        workflowId: name,
        taskQueue: LIFECYCLE_TASK_QUEUE,
        args: ['recount'],
      });
      await this.stage.endOf(handle);
      return handle.fetchHistory();
    });
    await this.keep(name, history);
  }

  /** A pass of three stretches, the second of which is cut off once. */
  async playPass(name: string): Promise<void> {
    if (!name.startsWith(this.only)) return;
    let stretches = 0;
    const advancePass = async (): Promise<string> => {
      if ((stretches += 1) === 2) throw ApplicationFailure.create({ message: 'DATABASE_AWAY' });
      return stretches < 4 ? 'more' : 'over';
    };
    const history = await this.stage.perform({ advancePass }, async () => {
      const handle = await this.stage.environment.client.workflow.start(PASS_WORKFLOW, {
        workflowId: name,
        taskQueue: LIFECYCLE_TASK_QUEUE,
        args: [name],
      });
      await this.stage.endOf(handle);
      return handle.fetchHistory();
    });
    await this.keep(name, history);
  }

  private async keep(name: string, history: Parameters<typeof historyToJSON>[0]): Promise<void> {
    const file = join(this.folder, `${name}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(withoutMachine(JSON.parse(historyToJSON(history))))}\n`);
  }
}

/** A history names the process and the files of whoever recorded it; a replay needs neither. */
function withoutMachine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'stackTrace');
  return Object.fromEntries(kept.map(([key, part]) => [key, key === 'identity' ? 'recorder' : withoutMachine(part)]));
}

void main(process.argv[2] ?? 'unreleased', process.argv[3]);
