// Checks many changed copies of one bundle in one process: reads `{ bundle, keys?, copies: [{ flip } | { bytes }] }` from standard input
// (base64; `flip` is a bit position), prints for each what the verifier found.
import { readFileSync } from 'node:fs';
import { readKeys, verifyBundle } from '../../verifier/verify.mjs';

const { bundle, keys, copies } = JSON.parse(readFileSync(0, 'utf8'));
const whole = Buffer.from(bundle, 'base64');
const options = keys ? { keys: readKeys(keys) } : {};

function copyOf({ flip, bytes }) {
  if (bytes !== undefined) return Buffer.from(bytes, 'base64');
  const copy = Buffer.from(whole);
  copy[flip >> 3] ^= 1 << (flip & 7);
  return copy;
}

process.stdout.write(JSON.stringify(copies.map((copy) => verifyBundle(copyOf(copy), options))));
