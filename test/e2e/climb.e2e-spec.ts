import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const LIMIT_MS = 8 * 60_000;

interface Climb {
  readonly tier: string;
  /** Milliseconds after the start at which the worker was killed. */
  readonly kills: readonly number[];
  readonly problems: readonly string[];
  /** How often each kind of event is on record. */
  readonly story: Readonly<Record<string, number>>;
}

/** Starts a whole product and sends one firm up the ladder through HTTP; every role works off its own inbox. */
async function climb(...args: string[]): Promise<Climb> {
  const program = join(__dirname, 'one-climb.mjs');
  const options = { env: { ...process.env, NODE_OPTIONS: '' }, timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], options);
  return JSON.parse(stdout) as Climb;
}

describe('a firm that only follows its tasks', () => {
  let calm: Climb;
  let disturbed: Climb;

  // Two products at once: each waits for its own clock most of the time.
  beforeAll(async () => {
    [calm, disturbed] = await Promise.all([climb(), climb('--kills', '4')]);
  }, LIMIT_MS);

  it('climbs from small to little giant', () => {
    expect(calm.problems).toEqual([]);
    expect(calm.tier).toBe('little-giant');
    expect(calm.story).toMatchObject({ 'application-opened': 4, 'notice-published': 2, 'title-granted': 4 });
  });

  it('has the same story when the worker is killed again and again', () => {
    expect(disturbed.problems).toEqual([]);
    expect(disturbed.kills.length).toBeGreaterThan(1);
    expect(disturbed.story).toEqual(calm.story);
  });
});
