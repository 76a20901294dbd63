// `npm test [-- --full] [-- name…]`. Only syntax that old Node versions read before the version is checked.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(78);
}

// Every check runs in a process group of its own, which ends with this process: see tools/processes/run-logged.mjs.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const { runEverything } = await import('./run-everything.mjs');
const names = process.argv.slice(2);
process.exitCode = await runEverything({ full: names.includes('--full'), only: names.filter((it) => it !== '--full') });
