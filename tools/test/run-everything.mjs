import { provision } from '../provision/provision.mjs';
import { ensureInstalled } from '../start/install.mjs';
import { COMMANDS, runCommand } from './commands.mjs';
import { PROJECTS, runJestProject } from './jest-project.mjs';
import { failures, head, row, total } from './outcome.mjs';

// Two at a time, one core each; the build comes before everything that runs what is built.
const STAGES = [['format', 'lint'], ['boundaries', 'types'], ['build'], ...Object.keys(PROJECTS).map((name) => [name])];

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
    const names = stage.filter(wanted);
    const done = await Promise.all(
      names.map((name) => (name in PROJECTS ? runJestProject(name, { env, full }) : runCommand(name, env))),
    );
    done.forEach((outcome) => console.log(row(outcome)));
    outcomes.push(...done);
  }

  const { passed, failed } = total(outcomes);
  if (failed > 0) console.log(`\n${failures(outcomes)}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
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
