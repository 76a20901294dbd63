// `npm start`. Only syntax that old Node versions read before the version is checked: the rest is imported after it.
const [major, minor] = process.versions.node.split('.').map(Number);
const supported = major > 20 || (major === 20 && minor >= 19);
if (!supported) {
  console.error(`需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。`);
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(78);
}

// npm passes Ctrl-C on, but not a signal that is sent to it alone: then the product ends with the npm that began it.
if (process.env.npm_lifecycle_event === 'start') {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
  // A signal to the whole group has come here as well: a second one would cut the stopping short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => clearInterval(watch));
}

const { start } = await import('./start.mjs');
await start(process.env);
