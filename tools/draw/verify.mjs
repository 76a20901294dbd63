#!/usr/bin/env node
// Draws again, without trusting the product: plain Node, no package, nothing shared with the code that drew.
//
//   node tools/draw/verify.mjs record.json      (or from standard input)
//
// Reads a record as `GET /api/v1/panels/{id}/draw` or `GET /api/v1/batches/{id}/site-check-draw` gives it, or any object that holds one under `draw`.
// Prints what it found; exit 0 the same, 1 not the same (and where), 2 not readable.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const METHOD = 'sha256-json-order-1';

const sha256 = (message) => createHash('sha256').update(message, 'utf8').digest('hex');
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The candidates, exclusions and strata that were fixed when the hash of the seed was published. */
function listHash({ candidates, strata, exclusions }) {
  const known = exclusions.filter(({ at }) => at === 'list');
  return sha256(
    JSON.stringify([
      candidates.map(({ id, fields, group }) => [id, fields, group]),
      strata.map(({ field, seats }) => [field, seats]),
      known.map(({ candidate, reason, detail }) => [candidate, reason, detail ?? null]),
    ]),
  );
}

function orderOf({ seed, word, subject, candidates, exclusions }) {
  const out = new Set(exclusions.map(({ candidate }) => candidate));
  const lots = candidates
    .filter(({ id }) => !out.has(id))
    .map(({ id }) => [sha256(JSON.stringify([seed, word, subject, id])), id]);
  return lots.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, id]) => id);
}

/** A table at which the seats are taken one after another. */
class Table {
  seats = new Map();
  gone = new Set();

  constructor(candidates, order) {
    this.byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    this.order = order;
  }

  /** Seats the first in the order who is of the field and shares no group with anybody seated. */
  fill(seat, field) {
    const seated = [...this.seats.values()].map(({ candidate }) => candidate).filter((id) => id !== null);
    const groups = new Set(seated.map((id) => this.byId.get(id).group));
    const next = this.order.find((id) => {
      const { fields, group } = this.byId.get(id);
      if (seated.includes(id) || this.gone.has(id)) return false;
      return (field === null || fields.includes(field)) && (group === null || !groups.has(group));
    });
    this.seats.set(seat, { field, candidate: next ?? null });
    return next ?? null;
  }

  leave(seat) {
    const held = this.seats.get(seat);
    if (held?.candidate) this.gone.add(held.candidate);
    this.seats.set(seat, { ...held, candidate: null });
  }
}

function differenceInDraw(record, order) {
  const table = new Table(record.candidates, order);
  let count = 0;
  for (const { field, seats } of record.strata) {
    for (let i = 0; i < seats; i += 1) table.fill(`s${(count += 1)}`, field);
  }
  const drawn = [...table.seats].map(([seat, { field, candidate }]) => ({ seat, field, candidate }));
  const stated = record.seats.map(({ seat, field, candidate }) => ({ seat, field, candidate }));
  const wrong = drawn.findIndex((seat, index) => !same(seat, stated[index]));
  if (wrong >= 0) return `seats[${wrong}]: ${drawn[wrong].seat} is drawn for ${drawn[wrong].candidate}`;
  if (stated.length !== drawn.length) return `seats[${drawn.length}]: only ${drawn.length} seats were to be drawn`;
  return differenceInSteps(record.steps ?? [], table);
}

function differenceInSteps(steps, table) {
  for (const [index, { act, seat, field, left, drawn }] of steps.entries()) {
    const known = table.seats.get(seat);
    if (act === 'vacated') {
      if (!known || known.candidate !== left || known.field !== field)
        return `steps[${index}]: ${left} did not hold ${seat}`;
      table.leave(seat);
    } else if (act !== 'added' || known) return `steps[${index}]: no such act on ${seat}`;
    const next = table.fill(seat, field);
    if (next !== drawn) return `steps[${index}]: ${next} is next in the order, not ${drawn}`;
  }
  return undefined;
}

/** The first place in which the record is not what its seed gives; undefined where all of it is. */
export function differenceOf(record) {
  const ids = record.candidates.map(({ id }) => id);
  if (record.method !== METHOD) return `method: this program knows ${METHOD} only`;
  if (sha256(record.seed) !== record.commitment) return 'commitment: it is not the hash of this seed';
  if (new Set(ids).size !== ids.length) return 'candidates: one of them stands in the list twice';
  if (listHash(record) !== record.listHash) return 'listHash: the list is not the one whose hash was published';
  const stray = record.exclusions.findIndex(({ candidate }) => !ids.includes(candidate));
  if (stray >= 0) return `exclusions[${stray}]: ${record.exclusions[stray].candidate} is no candidate`;

  const order = orderOf(record);
  const place = order.findIndex((id, index) => id !== record.order[index]);
  if (place >= 0) return `order[${place}]: ${order[place]} comes here, not ${record.order[place]}`;
  if (order.length !== record.order.length)
    return `order[${order.length}]: ${record.order[order.length]} is no candidate`;
  return differenceInDraw(record, order);
}

const SHARE_METHOD = 'sha256-json-share-1';
const LEADING_HEX_DIGITS = 13;

/** The same for the random share of site checks, as `GET /api/v1/batches/{id}/site-check-draw` gives it once it is revealed. */
export function differenceOfShare({ method, subject, commitment, sharePercent, seed, cases, selection }) {
  if (method !== SHARE_METHOD) return `method: this program knows ${SHARE_METHOD} only`;
  if (typeof seed !== 'string') return 'seed: it is not revealed yet';
  if (sha256(seed) !== commitment) return 'commitment: it is not the hash of this seed';
  const lots = new Map(
    cases.map(({ creditCode }) => [creditCode, sha256(JSON.stringify([seed, '', subject, creditCode]))]),
  );
  const falls = (code) =>
    parseInt(lots.get(code).slice(0, LEADING_HEX_DIGITS), 16) / 16 ** LEADING_HEX_DIGITS < sharePercent / 100;
  const wrong = cases.findIndex(({ creditCode, drawn }) => drawn !== falls(creditCode));
  if (wrong >= 0) return `cases[${wrong}]: ${cases[wrong].creditCode} is ${cases[wrong].drawn ? 'not ' : ''}drawn`;
  const order = [...lots].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([code]) => code);
  const drawn = order.filter(falls);
  const required = Math.ceil((order.length * sharePercent) / 100);
  const next = order.slice(drawn.length, Math.max(required, drawn.length));
  if (required !== selection.required) return `selection.required: the share asks for ${required}`;
  if (!same(drawn, selection.drawn)) return `selection.drawn: the lot falls on ${drawn.join(', ') || 'nobody'}`;
  return same(next, selection.next)
    ? undefined
    : `selection.next: next in the order are ${next.join(', ') || 'nobody'}`;
}

function mainOfShare(record) {
  const difference = differenceOfShare(record);
  process.stdout.write(`${difference ? 'NOT THE SAME' : 'same'}: ${record.subject}, ${record.cases.length} cases\n`);
  if (!difference) return 0;
  process.stdout.write(`first difference: ${difference}\n`);
  return 1;
}

function main(file) {
  let record;
  let difference;
  try {
    const json = JSON.parse(readFileSync(file ?? 0, 'utf8'));
    record = json.draw ?? json;
    if (record.format === 'site-check-draw') return mainOfShare(record);
    difference = differenceOf(record);
  } catch (error) {
    process.stderr.write(`cannot be read as the record of a draw: ${error.message}\n`);
    return 2;
  }
  const counts = `${record.candidates.length} candidates, ${record.exclusions.length} excluded, ${record.steps?.length ?? 0} steps after the draw`;
  process.stdout.write(`${difference ? 'NOT THE SAME' : 'same'}: ${record.subject}, ${counts}\n`);
  if (!difference) return 0;
  process.stdout.write(`first difference: ${difference}\n`);
  return 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv[2]);
}
