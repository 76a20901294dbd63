import { BuildFailed, ensureBuilt } from './build.mjs';

try {
  const { built } = await ensureBuilt({ onProgress: (message) => console.log(message) });
  if (!built) console.log('无需构建 up to date');
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
