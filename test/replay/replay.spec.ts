import { WORKFLOW_TYPES } from '@app/contracts';
import { DefaultLogger, type ReplayResult, Runtime, Worker, makeTelemetryFilterString } from '@temporalio/worker';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflows } from '../../apps/worker/src/bundle/workflow-bundle';

const FOLDER = join(__dirname, 'histories');
const histories = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path) => ({ workflowId: path, history: JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as unknown }));

/** Replays histories against a bundle; gives the error of each, or null. */
async function replayed(entry: string | undefined, only: (path: string) => boolean): Promise<Record<string, unknown>> {
  const { code } = await bundleWorkflows(entry);
  const chosen = histories.filter(({ workflowId }) => only(workflowId));
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle: { code } }, chosen)) results.push(result);
  return Object.fromEntries(results.map(({ workflowId, error }) => [workflowId, error ?? null]));
}

beforeAll(() => {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter } } });
});

describe('the workflow code of today', () => {
  it('replays every history that was recorded', async () => {
    const results = await replayed(undefined, () => true);
    expect(Object.keys(results)).toHaveLength(histories.length);
    expect(Object.entries(results).filter(([, error]) => error !== null)).toEqual([]);
  }, 60_000);

  it.each([...Object.keys(WORKFLOW_TYPES), 'nightly', 'pass'])('has a history of the %s story', (kind) => {
    expect(histories.some(({ workflowId }) => workflowId.includes(`/${kind}/`))).toBe(true);
  });
});

describe('a change that no history knows', () => {
  it('is refused', async () => {
    const results = await replayed(join('test', 'replay', 'nde', 'index.ts'), (path) => path.includes('/application/'));
    expect(Object.keys(results).length).toBeGreaterThan(1);
    for (const error of Object.values(results)) expect(error).toMatchObject({ name: 'DeterminismViolationError' });
  }, 60_000);
});
