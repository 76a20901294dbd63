import { BINARIES, SERVERS } from './catalogue.mjs';
import { NotProvisioned } from './not-provisioned.mjs';
import { provision } from './provision.mjs';

// Usage: node tools/provision/main.mjs [temporal] [testServer] [mongod] [clamd] — the first three without an argument.
// Standard output holds one JSON object, progress goes to standard error.
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BINARIES));
if (unknown.length > 0) {
  console.error(`未知程序 unknown program: ${unknown.join(', ')} (${Object.keys(BINARIES).join(', ')})`);
  process.exit(64);
}

try {
  const wanted = names.length > 0 ? names : SERVERS;
  const found = await provision(wanted, { onProgress: (message) => console.error(message) });
  console.log(JSON.stringify(found, null, 2));
} catch (error) {
  if (!(error instanceof NotProvisioned)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
