import { provision } from '../provision/provision.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { COMMANDS, runCommand } from './commands.mjs';
import { PROJECTS, runJestProject } from './jest-project.mjs';
import { failures, head, row, total } from './outcome.mjs';

/** Each of these starts one product and keeps one core busy, most of the time. */
const SIDE_BY_SIDE = ['e2e', 'browser'];

/**
 * One stage after the other; the lanes of a stage side by side, a core each; what is in one lane one by one. Lint takes as long as the
 * other three; the build comes before everything that runs what is built.
 */
const STAGES = [
  [['lint'], ['types', 'format', 'boundaries']],
  [['build']],
  ...Object.keys(PROJECTS)
    .filter((name) => !SIDE_BY_SIDE.includes(name))
    .map((name) => [[name]]),
  SIDE_BY_SIDE.map((name) => [name]),
];

/**
 * Everything that must hold. The last line that it prints is `N passed, N failed`.
 * @param {{ full: boolean, only: string[] }} options `only` names checks; empty: all
 * @returns {Promise<number>} exit code
 */
export async function runEverything({ full, only }) {
  const unknown = only.filter((name) => !(name in COMMANDS) && !(name in PROJECTS));
  if (unknown.length > 0) return refuse(`unknown check: ${unknown.join(', ')}`, 64);
  let env;
  try {
    await ensureInstalled(console.log);
    env = { ...(await serverEnvironment()), ...(full ? { TEST_FULL: '1' } : {}) };
  } catch (error) {
    if (error.exitCode === undefined) throw error;
    return refuse(error.message, error.exitCode);
  }

  console.log(head);
  const outcomes = [];
  for (const stage of STAGES) {
    const wanted = (name) => (only.length === 0 ? full || !PROJECTS[name]?.onlyFull : only.includes(name));
    const lanes = stage.map((lane) => runLane(lane.filter(wanted), { env, full }));
    outcomes.push(...(await Promise.all(lanes)).flat());
  }

  const { passed, failed } = total(outcomes);
  if (failed > 0) console.log(`\n${failures(outcomes)}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @param {string[]} names @param {{ env: Record<string, string | undefined>, full: boolean }} options */
async function runLane(names, { env, full }) {
  const outcomes = [];
  for (const name of names) {
    const outcome = await (name in PROJECTS ? runJestProject(name, { env, full }) : runCommand(name, env));
    console.log(row(outcome));
    outcomes.push(outcome);
  }
  return outcomes;
}

/** The environment that tells the tests where the servers are. */
async function serverEnvironment() {
  const { temporal, testServer, mongod } = await provision(['temporal', 'testServer', 'mongod'], {
    onProgress: console.log,
  });
  return {
    ...process.env,
    TEMPORAL_CLI_PATH: temporal.path,
    TEMPORAL_TEST_SERVER_PATH: testServer.path,
    MONGOD_PATH: mongod.path,
    ...(mongod.env.LD_LIBRARY_PATH ? { MONGOD_LD_LIBRARY_PATH: mongod.env.LD_LIBRARY_PATH } : {}),
  };
}

/** @param {string} message @param {number} exitCode */
function refuse(message, exitCode) {
  console.error(message);
  // Whoever only reads the last line must not take a run that never began for a good one.
  console.log('0 passed, 1 failed');
  return exitCode;
}
