import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBuilt } from '../build/build.mjs';
import { tryLock, unlock } from '../processes/file-lock.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { provision } from '../provision/provision.mjs';
import { applications } from './applications.mjs';
import { ensureInstalled } from './install.mjs';
import { awaitPrimary, mongoService } from './mongo.mjs';
import { freePort, isFree, rememberedPorts } from './ports.mjs';
import { ProcessLedger } from './process-ledger.mjs';
import { awaitReady } from './readiness.mjs';
import { openSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';
import { speaker, welcome } from './speech.mjs';
import { StartFailed } from './start-failed.mjs';
import { Supervisor } from './supervisor.mjs';
import { awaitNamespace, temporalService } from './temporal.mjs';

/**
 * Brings a whole copy of the product up and keeps it up until Ctrl-C, SIGTERM or a closed terminal.
 * @param {Record<string, string | undefined>} environment
 */
export async function start(environment) {
  let supervisor;
  try {
    const settings = readSettings(environment);
    supervisor = new Supervisor(speaker(settings.mode));
    await bringUp(settings, environment, supervisor);
  } catch (error) {
    if (supervisor?.stopping) return;
    // What a person can act on comes with an exit code; the rest is a fault of ours and needs its trace.
    console.error(error.exitCode === undefined ? error : error.message);
    await supervisor?.stop(error.exitCode ?? 1);
    process.exit(error.exitCode ?? 1);
  }
}

/** @param {ReturnType<typeof readSettings>} settings @param {typeof process.env} environment @param {Supervisor} supervisor */
async function bringUp(settings, environment, supervisor) {
  const started = Date.now();
  const { say } = supervisor;
  say('县域中小企业梯度培育服务 tiered cultivation service');
  await claimDataFolder(settings.dataDir, supervisor);
  if (settings.port === 0) settings.port = await freePort();
  await requirePort(settings);

  await ensureInstalled(say);
  const [programs] = await Promise.all([
    provision(['temporal', 'mongod'], { onProgress: say }),
    ensureBuilt({ onProgress: say }),
  ]);
  const secrets = openSecrets(settings.dataDir, { mode: settings.mode, givenPassword: environment.DEMO_PASSWORD });
  const ports = await rememberedPorts(settings.dataDir, ['mongo', 'temporal']);

  say('启动 starting MongoDB, Temporal');
  const apps = applications(settings, ports, secrets);
  // Started in this order, each without waiting for what it can do without; stopped in the opposite one.
  supervisor.run(mongoService(programs.mongod, { dataDir: settings.dataDir, port: ports.mongo }));
  supervisor.run(temporalService(programs.temporal, { dataDir: settings.dataDir, port: ports.temporal }));
  const serversUp = [
    awaitPrimary(ports.mongo, supervisor.aborted),
    awaitNamespace(programs.temporal, ports.temporal, supervisor.aborted),
  ];
  await supervisor.orDeath(Promise.all(serversUp));
  say('启动 starting API, worker');
  supervisor.run(apps.worker);
  supervisor.run(apps.api);

  const address = `http://${settings.host}:${settings.port}`;
  await supervisor.orDeath(awaitReady(address, say, supervisor.aborted));
  if (supervisor.stopping) return;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const password = secrets.showPassword ? secrets.demoPassword : undefined;
  say(welcome({ mode: settings.mode, address, dataDir: settings.dataDir, password, seconds }));
  secrets.markShown();
}

/** @param {string} dataDir @param {Supervisor} supervisor */
async function claimDataFolder(dataDir, supervisor) {
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'supervisor.lock');
  const holder = tryLock(lock);
  if (holder !== undefined) {
    throw new StartFailed(
      'dataFolderInUse',
      `数据目录 ${dataDir} 正被进程 ${holder.pid} 使用。请先停止它，或用 APP_DATA_DIR 和 PORT 另起一份。`,
      `${dataDir} is in use by process ${holder.pid}. Stop that one, or set APP_DATA_DIR and PORT for a second copy.`,
    );
  }
  const ledger = new ProcessLedger(dataDir);
  supervisor.adopt({ logDir, cwd: repositoryRoot, ledger, release: () => unlock(lock) });
  const left = await ledger.clearUp();
  if (left.length > 0) supervisor.say(`已清理上次遗留的进程 ended processes left by the last run: ${left.join(', ')}`);
}

/** @param {{ host: string, port: number }} settings */
async function requirePort({ host, port }) {
  if (await isFree(port, host)) return;
  throw new StartFailed(
    'portTaken',
    `端口 ${host}:${port} 已被占用。请用环境变量 PORT 指定其他端口。`,
    `Port ${host}:${port} is taken. Choose another one with the environment variable PORT.`,
  );
}
