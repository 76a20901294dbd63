import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { repositoryRoot } from '../processes/repository-root.mjs';
import { runLogged } from '../processes/run-logged.mjs';
import { lastLines } from './commands.mjs';

const FAILURE_LINES = 40;

/**
 * The Jest projects in their order: pure ones first. `limitMinutes` ends a project that hangs; those whose clocks are
 * real run one file at a time. Integration waits for its databases a third of the time: a file more than there are cores.
 */
export const PROJECTS = {
  unit: { limitMinutes: 6, workers: 2 },
  workflow: { limitMinutes: 6, workers: 2 },
  replay: { limitMinutes: 3, workers: 1 },
  integration: { limitMinutes: 20, workers: 3 },
  e2e: { limitMinutes: 10, workers: 1 },
  browser: { limitMinutes: 10, workers: 1 },
  full: { limitMinutes: 60, workers: 1, onlyFull: true },
};

/**
 * @param {keyof typeof PROJECTS} name
 * @param {{ env: Record<string, string | undefined>, full: boolean }} options a full run may take four times as long
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runJestProject(name, { env, full }) {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const { limitMinutes, workers } = PROJECTS[name];
  try {
    const report = join(folder, 'report.json');
    const args = [
      join(repositoryRoot, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--selectProjects', name, '--silent', '--forceExit', '--maxWorkers', String(workers)],
      ...['--json', '--outputFile', report],
    ];
    const run = await runLogged(process.execPath, args, {
      cwd: repositoryRoot,
      // The MongoDB driver imports modules while it connects, which Jest allows with this flag only.
      env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      timeoutMs: limitMinutes * 60_000 * (full ? 4 : 1),
    });
    return { name, seconds: (Date.now() - started) / 1000, ...judge(run, readReport(report)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ code: number, output: string, timedOut: boolean }} run
 * @param {object | undefined} report what Jest wrote; nothing when it found no test or was ended
 * @returns {Pick<import('./outcome.mjs').Outcome, 'passed' | 'failed' | 'skipped' | 'details'>}
 */
export function judge(run, report) {
  const nothing = { passed: 0, skipped: 0 };
  if (run.timedOut) return { ...nothing, failed: 1, details: [`took too long\n${lastLines(run.output)}`] };
  if (report === undefined) return { ...nothing, failed: 1, details: [lastLines(run.output)] };
  if (report.numTotalTestSuites === 0) return { ...nothing, failed: 1, details: ['has no tests'] };
  const details = report.testResults.flatMap(failuresOfFile);
  const counted = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // An exit code without a failed test is a fault of the run itself, never a pass.
  const unexplained = counted === 0 && run.code !== 0;
  return {
    passed: report.numPassedTests,
    failed: unexplained ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
    details: unexplained ? [`exit code ${run.code}\n${lastLines(run.output)}`] : details,
  };
}

/** @param {{ name: string, message: string, status: string, assertionResults: object[] }} file */
function failuresOfFile(file) {
  const path = file.name.replace(`${repositoryRoot}/`, '');
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return file.status === 'failed' ? [`${path}\n${shorten(file.message)}`] : [];
  return failed.map(({ fullName, failureMessages }) => `${path}\n${fullName}\n${shorten(failureMessages.join('\n'))}`);
}

/** @param {string} text */
function shorten(text) {
  const lines = stripVTControlCharacters(text).trim().split('\n');
  // Frames inside packages say nothing about the fault.
  return lines
    .filter((line) => !/^\s+at .*(node_modules|node:)/.test(line))
    .slice(0, FAILURE_LINES)
    .join('\n');
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
