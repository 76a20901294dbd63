import { ConfigError, loadConfig } from './load-config';

const PRODUCTION = {
  APP_MODE: 'production',
  MONGO_URI: 'mongodb://db:27017/?replicaSet=rs0',
  TEMPORAL_ADDRESS: 'temporal:7233',
  APP_JWT_SECRET: 'a'.repeat(32),
  APP_SEAL_KEY: `MC4CAQAwBQYDK2Vw${'A'.repeat(48)}`,
  APP_DATA_KEY: `k1:${'A'.repeat(43)}=`,
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('loadConfig', () => {
  it('starts a demonstration in real time when nothing is set', () => {
    const config = loadConfig({});
    expect(config.mode).toBe('demonstration');
    expect(config.http).toEqual({ host: '127.0.0.1', port: 3000, trustedProxies: [] });
    expect(config.demonstration).toEqual({ secondsPerDay: 86_400, startsAt: undefined, password: undefined });
    expect(config.uploads.maxBytes).toBe(50 * 1024 * 1024);
  });

  it('begins a shortened calendar on 13 April 2026 at nine in the office', () => {
    expect(loadConfig({ DEMO_SECONDS_PER_DAY: '1' }).demonstration?.startsAt).toBe(Date.parse('2026-04-13T01:00:00Z'));
    expect(
      loadConfig({ DEMO_SECONDS_PER_DAY: '1', DEMO_START: '2026-06-01T08:00+08:00' }).demonstration?.startsAt,
    ).toBe(Date.parse('2026-06-01T00:00:00Z'));
  });

  it('counts an empty variable as not given', () => {
    expect(loadConfig({ DEMO_PASSWORD: '', PORT: ' ' }).http.port).toBe(3000);
  });

  it('names every bad key at once', () => {
    expect(
      problemsOf({
        PORT: 'abc',
        DEMO_SECONDS_PER_DAY: '0',
        DEMO_START: '2026-04-13',
        APP_LOG_LEVEL: 'loud',
        MONGO_URI: 'db:27017',
        TEMPORAL_ADDRESS: 'temporal',
      }).map((problem) => problem.split(':')[0]),
    ).toEqual(['APP_LOG_LEVEL', 'DEMO_SECONDS_PER_DAY', 'DEMO_START', 'MONGO_URI', 'PORT', 'TEMPORAL_ADDRESS']);
  });

  it('never shows a secret that is too short', () => {
    expect(problemsOf({ APP_JWT_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });

  it('refuses in production mode whatever belongs to a demonstration', () => {
    expect(loadConfig(PRODUCTION).demonstration).toBeUndefined();
    expect(problemsOf({ ...PRODUCTION, DEMO_PASSWORD: 'x', DEMO_START: '2026-04-13T09:00+08:00' })).toHaveLength(2);
  });

  it('has no defaults in production mode for the database, the engine and the signing secret', () => {
    expect(problemsOf({ APP_MODE: 'production' }).map((problem) => problem.split(':')[0])).toEqual([
      'APP_DATA_KEY',
      'APP_JWT_SECRET',
      'APP_SEAL_KEY',
      'MONGO_URI',
      'TEMPORAL_ADDRESS',
    ]);
  });

  it.each([
    ['a seal key of another kind', { APP_SEAL_KEY: 'not-a-key' }, /^APP_SEAL_KEY: must be an Ed25519/],
    ['a data key without an id', { APP_DATA_KEY: `${'A'.repeat(43)}=` }, /^APP_DATA_KEY: must be id:base64/],
    ['an id of a data key twice', { APP_DATA_KEY: `a:${'A'.repeat(43)}=,a:${'B'.repeat(43)}=` }, /id twice/],
  ])('refuses %s', (_, wrong, problem) => {
    expect(problemsOf({ ...PRODUCTION, ...wrong })).toEqual([expect.stringMatching(problem)]);
  });

  describe('for the first administrator', () => {
    const first = { APP_FIRST_ADMIN_PASSWORD: 'a-long-password', APP_REGION_CODE: '330106' };

    it('takes a password together with a county, in production', () => {
      expect(loadConfig({ ...PRODUCTION, ...first }).auth.firstAdministrator).toEqual({
        password: 'a-long-password',
        regionCode: '330106',
      });
      expect(loadConfig(PRODUCTION).auth.firstAdministrator).toBeUndefined();
    });

    it.each([
      ['no county', { ...PRODUCTION, APP_FIRST_ADMIN_PASSWORD: 'a-long-password' }, /^APP_REGION_CODE: is required/],
      ['a town', { ...PRODUCTION, ...first, APP_REGION_CODE: '330106101' }, /^APP_REGION_CODE: must be/],
      ['a short password', { ...PRODUCTION, ...first, APP_FIRST_ADMIN_PASSWORD: 'secret-word' }, /12 to 200/],
      ['demonstration mode', first, /^APP_FIRST_ADMIN_PASSWORD: belongs to production/],
    ])('refuses %s without repeating the password', (_, environment, problem) => {
      const problems = problemsOf(environment);
      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(problems.join()).not.toMatch(/a-long-password|secret-word/);
    });
  });
});
