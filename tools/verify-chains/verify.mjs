#!/usr/bin/env node
// Checks the record of a firm without trusting the product: plain Node, no package, nothing shared with the code that wrote it.
//
//   node tools/verify-chains/verify.mjs dossier.json      (or from standard input)
//
// Reads a dossier as `GET /api/v1/dossiers/{creditCode}` gives it ({ events, heads, root }), a JSON array of events, or one event a line.
// Prints what it found; exit 0 valid, 1 broken, 2 not readable.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ZEROS = '0'.repeat(64);
const HEX64 = /^[0-9a-f]{64}$/;

/** RFC 8785: no white space, keys in order of UTF-16 code units, strings and numbers as ECMAScript writes them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON does not know');
  return JSON.stringify(value);
}

function sha256(input) {
  return createHash('sha256').update(input).digest();
}

/** Leaves SHA-256(`id|revision|headHash`) sorted by id; parents SHA-256(left ‖ right); an odd last node goes up unchanged. */
export function merkleRoot(heads) {
  const sorted = [...heads].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let level = sorted.map(({ id, revision, hash }) => sha256(`${id}|${revision}|${hash}`));
  if (level.length === 0) return ZEROS;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i + 1 < level.length; i += 2) above.push(sha256(Buffer.concat([level[i], level[i + 1]])));
    if (level.length % 2 === 1) above.push(level[level.length - 1]);
    level = above;
  }
  return level[0].toString('hex');
}

function breakOf(event, head) {
  const { hash, ...rest } = event;
  if (event.revision !== head.revision + 1) return `revision ${event.revision} follows ${head.revision}`;
  if (event.prevHash !== head.hash) return 'prevHash is not the hash of the event before';
  // The data of a redacted event are kept back: its links are all there is to be checked.
  if ('redacted' in event && !('data' in event)) return HEX64.test(hash) ? undefined : 'not a hash';
  if (sha256(canonical(rest)).toString('hex') !== hash) return 'hash is not that of the content';
  return undefined;
}

/**
 * @param {{ events: object[], heads?: object[], root?: string }} dossier
 * @returns {{ valid: boolean, events: number, redacted: number, streams: number, root: string, firstBreak?: { aggregate?: object, revision?: number, reason: string } }}
 */
export function verify({ events, heads, root }) {
  const streams = new Map();
  let firstBreak;
  for (const event of events) {
    const key = `${event.aggregate.type}/${event.aggregate.id}`;
    const head = streams.get(key) ?? { id: event.aggregate.id, revision: 0, hash: ZEROS };
    const reason = breakOf(event, head);
    if (reason) firstBreak ??= { aggregate: event.aggregate, revision: event.revision, reason };
    streams.set(key, { id: event.aggregate.id, revision: event.revision, hash: event.hash });
  }

  for (const { aggregate, revision, headHash } of heads ?? []) {
    const key = `${aggregate.type}/${aggregate.id}`;
    const found = streams.get(key);
    const agrees = found?.revision === revision && found.hash === headHash;
    if (!agrees) firstBreak ??= { aggregate, revision, reason: 'the stream does not end at its stated head' };
  }
  if (heads && heads.length !== streams.size) firstBreak ??= { reason: 'a stream has no stated head' };

  const computed = merkleRoot(streams.values());
  if (root !== undefined && root !== computed) firstBreak ??= { reason: `root is ${computed}, not ${root}` };
  const redacted = events.filter((event) => 'redacted' in event).length;
  const found = { valid: !firstBreak, events: events.length, redacted, streams: streams.size, root: computed };
  return firstBreak ? { ...found, firstBreak } : found;
}

/** A dossier, an array of events, or events one a line. */
export function parse(text) {
  try {
    const json = JSON.parse(text);
    if (Array.isArray(json)) return { events: json };
    return Array.isArray(json.events) ? json : { events: [json] };
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { events: lines.map((line) => JSON.parse(line)) };
  }
}

function main(file) {
  let verdict;
  try {
    verdict = verify(parse(readFileSync(file ?? 0, 'utf8')));
  } catch (error) {
    process.stderr.write(`cannot be read as a dossier: ${error.message}\n`);
    return 2;
  }
  const { valid, events, redacted, streams, root, firstBreak } = verdict;
  const veiled = redacted > 0 ? ` (${redacted} redacted)` : '';
  process.stdout.write(
    `${valid ? 'valid' : 'BROKEN'}: ${events} events${veiled} in ${streams} streams, root ${root}\n`,
  );
  if (!firstBreak) return 0;
  const { aggregate, revision, reason } = firstBreak;
  const where = aggregate ? `${aggregate.type} ${aggregate.id}, revision ${revision}: ` : '';
  process.stdout.write(`first break: ${where}${reason}\n`);
  return 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv[2]);
}
