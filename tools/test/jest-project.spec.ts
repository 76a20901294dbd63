import { runModule } from '../testing/run-module';

interface Judgement {
  passed: number;
  failed: number;
  skipped: number;
  details: string[];
}

const judge = (run: object, report?: object): Promise<Judgement> =>
  runModule(`
    const { judge } = await tool('test/jest-project.mjs');
    give(judge(${JSON.stringify(run)}, ${JSON.stringify(report) ?? 'undefined'}));`);

const run = { code: 0, output: 'the end of the output', timedOut: false };
const report = {
  numTotalTestSuites: 2,
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};

describe('judging a Jest project', () => {
  it('counts its tests', async () => {
    expect(await judge(run, report)).toEqual({ passed: 3, failed: 0, skipped: 1, details: [] });
  });

  it('counts a file that could not even be loaded as failed', async () => {
    const file = { name: 'a.spec.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    const broken = { ...report, numRuntimeErrorTestSuites: 1, testResults: [file] };
    expect(await judge({ ...run, code: 1 }, broken)).toMatchObject({
      failed: 1,
      details: ['a.spec.ts\nno such module'],
    });
  });

  it.each([
    ['that has no tests', { ...run, code: 1 }, undefined],
    ['that found no file', run, { ...report, numTotalTestSuites: 0, numPassedTests: 0 }],
    ['that hung', { ...run, code: 1, timedOut: true }, report],
    ['that ended badly though no test failed', { ...run, code: 1 }, report],
  ])('counts one %s as failed', async (_which, itsRun, itsReport) => {
    const { failed, details } = await judge(itsRun, itsReport);
    expect(failed).toBe(1);
    expect(details).toHaveLength(1);
  });
});
