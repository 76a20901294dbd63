#!/usr/bin/env node
// 档案包离线核验程序 · Checks an exported dossier without the product, without a network, without a package (Node 20 or newer).
//
//   node verify.mjs bundle.zip [--key public-key.pem]
//
// Exit 0: whole. 1: something was changed, and where. 2: not readable as a bundle.
// One file on purpose: it travels inside each bundle. Take it from the office or from an earlier bundle rather than from the
// bundle in question. The format is described in README.txt of every bundle.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ZEROS = '0'.repeat(64);
const HEX64 = /^[0-9a-f]{64}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._@-]*(\/[A-Za-z0-9][A-Za-z0-9._@-]*)*$/;
const PIECE = 1 << 20;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;

// ---- what is compared

/** RFC 8785: no white space, keys in order of UTF-16 code units, strings and numbers as ECMAScript writes them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const hex = (bytes) => sha256(bytes).toString('hex');
const without = (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crcOf(bytes, crc = 0) {
  let c = ~crc >>> 0;
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return ~c >>> 0;
}

/** A place and what is wrong there, Chinese and English; `event` and `line` where one event is meant. */
class Faults {
  list = [];

  add(where, zh, en, more = {}) {
    this.list.push({ where, zh, en, ...more });
  }
}

class Unreadable extends Error {}

// ---- the ZIP, byte for byte: stored entries, no gaps, no comments, no extra fields, one fixed time

function localHeader({ name, crc, size }) {
  const bytes = Buffer.alloc(LOCAL_BYTES + name.length);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(0x21, 12);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.write(name, LOCAL_BYTES, 'latin1');
  return bytes;
}

function centralHeader({ name, crc, size, offset }) {
  const bytes = Buffer.alloc(CENTRAL_BYTES + name.length);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(0x21, 14);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(size, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE(offset, 42);
  bytes.write(name, CENTRAL_BYTES, 'latin1');
  return bytes;
}

function endRecord(count, size, offset) {
  const bytes = Buffer.alloc(END_BYTES);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

/** Reads by position, so that a bundle of gigabytes needs no memory. */
class Source {
  constructor(file) {
    this.file = typeof file === 'string' ? openSync(file, 'r') : undefined;
    this.bytes = typeof file === 'string' ? undefined : file;
    this.size = this.bytes ? this.bytes.length : fstatSync(this.file).size;
  }

  at(offset, length) {
    if (offset < 0 || length < 0 || offset + length > this.size) throw new Unreadable('out of the file');
    if (this.bytes) return this.bytes.subarray(offset, offset + length);
    const bytes = Buffer.alloc(length);
    let got = 0;
    while (got < length) {
      const more = readSync(this.file, bytes, got, length - got, offset + got);
      if (more === 0) throw new Unreadable('out of the file');
      got += more;
    }
    return bytes;
  }

  *pieces(offset, length) {
    for (let so = 0; so < length; so += PIECE) yield this.at(offset + so, Math.min(PIECE, length - so));
  }

  close() {
    if (this.file !== undefined) closeSync(this.file);
  }
}

/**
 * Every byte of the file is accounted for: it belongs to the content of one entry, or to a header that can be made again from
 * names, sizes and checksums. A fault of the structure ends the reading, because nothing after it can be placed.
 */
function readZip(source, faults) {
  const damaged = (where, zh, en) => {
    faults.add(where, zh, en);
    return undefined;
  };
  if (source.size < END_BYTES) return damaged('ZIP', '不是 ZIP 文件', 'not a ZIP file');
  const end = source.at(source.size - END_BYTES, END_BYTES);
  const [count, size, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (!end.equals(endRecord(count, size, offset)) || offset + size !== source.size - END_BYTES)
    return damaged(
      'ZIP end record',
      'ZIP 结尾记录被改动，或其后有多余内容',
      'the end record was changed, or something stands after it',
    );

  const entries = new Map();
  let next = 0;
  let at = offset;
  for (let n = 1; n <= count; n += 1) {
    const where = `ZIP central header ${n}`;
    if (at + CENTRAL_BYTES > offset + size) return damaged(where, '目录记录缺失', 'the record is missing');
    const fixed = source.at(at, CENTRAL_BYTES);
    const length = fixed.readUInt16LE(28);
    if (at + CENTRAL_BYTES + length > offset + size) return damaged(where, '目录记录被改动', 'the record was changed');
    const name = source.at(at + CENTRAL_BYTES, length).toString('latin1');
    const entry = { name, crc: fixed.readUInt32LE(16), size: fixed.readUInt32LE(24), offset: fixed.readUInt32LE(42) };
    if (!source.at(at, CENTRAL_BYTES + length).equals(centralHeader(entry)) || !NAME.test(name))
      return damaged(`${where} (${name})`, '目录记录被改动', 'the record was changed');
    if (entries.has(name)) return damaged(`${where} (${name})`, '同名条目重复', 'the name is there twice');
    const start = next + LOCAL_BYTES + length;
    if (entry.offset !== next || start + entry.size > offset)
      return damaged(`${where} (${name})`, '位置或长度被改动', 'its place or length was changed');
    if (!source.at(next, LOCAL_BYTES + length).equals(localHeader(entry)))
      return damaged(`ZIP header of ${name}`, '条目头与目录记录不一致', 'the header is not that of the central record');
    entries.set(name, { ...entry, start });
    next = start + entry.size;
    at += CENTRAL_BYTES + length;
  }
  if (next !== offset) return damaged('ZIP', '条目之间或之后有隐藏内容', 'something is hidden after the entries');
  if (at !== offset + size) return damaged('ZIP', '目录之后有隐藏内容', 'something is hidden in the directory');
  return entries;
}

/** Hashes each entry once; a wrong checksum places a flipped bit even where nothing else can. */
function readContents(source, entries, faults) {
  for (const entry of entries.values()) {
    const hash = createHash('sha256');
    let crc = 0;
    for (const piece of source.pieces(entry.start, entry.size)) {
      hash.update(piece);
      crc = crcOf(piece, crc);
    }
    entry.sha256 = hash.digest('hex');
    entry.read = () => source.at(entry.start, entry.size);
    if (crc !== entry.crc) faults.add(entry.name, '内容与校验和不符', 'the content is not that of its checksum');
  }
}

// ---- manifest and keys

function parsed(entries, name, faults) {
  const entry = entries.get(name);
  if (!entry) {
    faults.add(name, '缺少该文件', 'the file is missing');
    return undefined;
  }
  try {
    return JSON.parse(entry.read().toString('utf8'));
  } catch {
    faults.add(name, '不是有效的 JSON', 'not JSON');
    return undefined;
  }
}

export const keyIdOf = (key) => hex(key.export({ type: 'spki', format: 'der' }));

/** Public keys of a text of PEM blocks, by id. */
export function readKeys(pem) {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  return new Map(blocks.map((block) => createPublicKey(block)).map((key) => [keyIdOf(key), key]));
}

function keysOf(entries, pinned, faults) {
  let inside = new Map();
  try {
    inside = readKeys(entries.get('proofs/keys.pem')?.read().toString('latin1') ?? '');
  } catch {
    // Said below: a key that is asked for is not there.
  }
  if (inside.size === 0) faults.add('proofs/keys.pem', '没有可用的公钥', 'no public key can be read');
  for (const id of pinned ? inside.keys() : [])
    if (!pinned.has(id))
      faults.add('proofs/keys.pem', `公钥 ${id} 不是所给的公钥`, `key ${id} is not one that you gave`);
  return pinned ?? inside;
}

function isSigned(keys, keyId, bytes, signature) {
  const key = keys.get(keyId);
  if (!key || !/^[0-9a-f]{128}$/.test(signature ?? '')) return false;
  return verifySignature(null, bytes, key, Buffer.from(signature, 'hex'));
}

function checkManifest(entries, keys, faults) {
  const manifest = parsed(entries, 'manifest.json', faults);
  const stated = parsed(entries, 'manifest.sig', faults);
  if (!manifest || !stated) return undefined;
  const bytes = entries.get('manifest.json').read();
  if (`${canonical(stated)}\n` !== entries.get('manifest.sig').read().toString('utf8'))
    faults.add('manifest.sig', '签名文件被改动', 'the signature file was changed');
  if (!isSigned(keys, stated.keyId, bytes, stated.signature))
    faults.add(
      'manifest.json',
      '清单签名无效：清单、签名或密钥被改动',
      'its signature does not hold: manifest, signature or key was changed',
    );
  if (`${canonical(manifest)}\n` !== bytes.toString('utf8'))
    faults.add('manifest.json', '清单不是规范写法', 'not written canonically');

  const listed = new Map((Array.isArray(manifest.entries) ? manifest.entries : []).map((entry) => [entry.path, entry]));
  for (const [path, { size, sha256: hash }] of listed) {
    const entry = entries.get(path);
    if (!entry) faults.add(path, '清单所列文件缺失', 'listed, and missing');
    else if (entry.size !== size || entry.sha256 !== hash)
      faults.add(path, '内容与清单不符', 'the content is not what the manifest lists');
  }
  const expected = [...listed.keys(), 'manifest.json', 'manifest.sig'];
  const found = [...entries.keys()];
  for (const path of found)
    if (!expected.includes(path)) faults.add(path, '清单未列的文件', 'not listed in the manifest');
  if (found.length === expected.length && found.some((path, n) => path !== expected[n]))
    faults.add('ZIP', '条目顺序与清单不同', 'the entries are not in the order of the manifest');
  return manifest;
}

// ---- events

function eventFault(event, stream, revision, before) {
  if (event.aggregate?.type !== stream.type || event.aggregate?.id !== stream.id)
    return ['属于别的事项', 'it belongs to another thing'];
  if (event.revision !== revision) return [`序号应为 ${revision}`, `its revision is not ${revision}`];
  if (event.prevHash !== before) return ['与上一事件的哈希不衔接', 'it does not follow the event before it'];
  if ('redacted' in event) {
    const keys = Object.keys(event).sort().join();
    return keys === 'aggregate,hash,id,prevHash,redacted,revision,type' && HEX64.test(event.hash)
      ? undefined
      : ['隐去记录格式不对', 'not a stub of a redacted event'];
  }
  return hex(canonical(without(event, 'hash'))) === event.hash
    ? undefined
    : ['内容与自身哈希不符', 'its hash is not that of its content'];
}

/** One stream: a canonical event a line, each holding the hash of the one before. */
function checkStream(entry, faults) {
  const [, type, id] = /^events\/([a-z-]+?)\.([A-Za-z0-9._@-]+)\.jsonl$/.exec(entry.name) ?? [];
  const stream = { type, id, hashes: [ZEROS], events: new Map(), redacted: 0 };
  const text = entry.read().toString('utf8');
  const lines = text.split('\n');
  if (!type) faults.add(entry.name, '文件名不对', 'not a name of a stream');
  const unended = lines.pop() !== '';
  for (const [n, raw] of lines.concat(unended ? [text.slice(text.lastIndexOf('\n') + 1)] : []).entries()) {
    const revision = n + 1;
    const at = (event) => ({ line: revision, event: event ?? /"id":"(evt_[0-9a-z]+)"/.exec(raw)?.[1] });
    const last = unended && n === lines.length;
    let event;
    try {
      event = JSON.parse(raw);
    } catch {
      faults.add(entry.name, `第 ${revision} 行无法读取`, `line ${revision} cannot be read`, at());
      stream.hashes.push(undefined);
      continue;
    }
    const reason =
      last || canonical(event) !== raw
        ? ['不是规范写法', 'not written canonically']
        : eventFault(event, stream, revision, stream.hashes[n] ?? event.prevHash);
    if (reason)
      faults.add(entry.name, `第 ${revision} 行事件：${reason[0]}`, `line ${revision}: ${reason[1]}`, at(event.id));
    stream.hashes.push(typeof event.hash === 'string' ? event.hash : undefined);
    if (event.redacted) stream.redacted += 1;
    else stream.events.set(event.id, event);
  }
  return stream;
}

function leafOf({ id, revision, hash }) {
  return sha256(`${id}|${revision}|${hash}`);
}

/** Leaves sorted by id; parents SHA-256(left ‖ right); an odd last node goes up unchanged. */
export function merkleRoot(heads) {
  let level = [...heads].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(leafOf);
  if (level.length === 0) return ZEROS;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(i + 1 < level.length ? sha256(Buffer.concat([level[i], level[i + 1]])) : level[i]);
    level = above;
  }
  return level[0].toString('hex');
}

function checkHeads(entries, streams, manifest, faults) {
  const stated = parsed(entries, 'proofs/streams.json', faults);
  if (!stated || !Array.isArray(stated.heads)) return;
  const heads = new Map(stated.heads.map((head) => [`${head.aggregate?.type}.${head.aggregate?.id}`, head]));
  for (const [key, stream] of streams) {
    const head = heads.get(key);
    const last = stream.hashes.length - 1;
    const agrees = head && head.revision === last && head.headHash === stream.hashes[last];
    if (!agrees) faults.add(`events/${key}.jsonl`, '结尾与所述链头不符', 'it does not end at its stated head');
    heads.delete(key);
  }
  for (const key of heads.keys())
    faults.add(`events/${key}.jsonl`, '该事项的事件缺失', 'the events of this thing are missing');
  const root = merkleRoot(
    [...streams.values()].map(({ id, hashes }) => ({ id, revision: hashes.length - 1, hash: hashes.at(-1) })),
  );
  if (root !== stated.root || root !== manifest?.root)
    faults.add('proofs/streams.json', '档案根哈希不符', 'the root is another one');
}

// ---- seals

function jsonLines(entries, name, faults) {
  const entry = entries.get(name);
  if (!entry) {
    faults.add(name, '缺少该文件', 'the file is missing');
    return [];
  }
  return entry
    .read()
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((line, n) => {
      try {
        return JSON.parse(line);
      } catch {
        faults.add(name, `第 ${n + 1} 行无法读取`, `line ${n + 1} cannot be read`, { line: n + 1 });
        return {};
      }
    });
}

function checkSeals(entries, keys, faults) {
  const seals = new Map();
  let before = ZEROS;
  for (const [n, seal] of jsonLines(entries, 'proofs/seals.jsonl', faults).entries()) {
    const body = Buffer.from(canonical(without(seal, 'hash', 'signature')), 'utf8');
    const reasons = [
      [seal.number !== n + 1, '序号不连续', 'its number is not the next one'],
      [seal.previous !== before, '与上一封印不衔接', 'it does not hold the seal before it'],
      [hex(body) !== seal.hash, '内容与自身哈希不符', 'its hash is not that of its content'],
      [!isSigned(keys, seal.keyId, body, seal.signature), '签名无效', 'its signature does not hold'],
    ].filter(([wrong]) => wrong);
    for (const [, zh, en] of reasons)
      faults.add(
        'proofs/seals.jsonl',
        `第 ${n + 1} 号封印（${seal.day}）：${zh}`,
        `seal ${n + 1} (${seal.day}): ${en}`,
        { line: n + 1 },
      );
    seals.set(seal.number, seal);
    before = seal.hash;
  }
  return seals;
}

/** From a leaf up to the root of its seal; the events must be those that were sealed on the day. */
function checkInclusions(entries, streams, seals, faults) {
  const sealed = new Map();
  for (const [n, proof] of jsonLines(entries, 'proofs/inclusions.jsonl', faults).entries()) {
    const { aggregate, revision, headHash, seal: number, path } = proof;
    const line = { line: n + 1 };
    const key = `${aggregate?.type}.${aggregate?.id}`;
    const seal = seals.get(number);
    const stream = streams.get(key);
    if (!seal || !stream || !Array.isArray(path)) {
      faults.add(
        'proofs/inclusions.jsonl',
        `第 ${n + 1} 行无所指`,
        `line ${n + 1} speaks of nothing in the bundle`,
        line,
      );
      continue;
    }
    const root = path.reduce(
      (node, { side, hash }) =>
        sha256(Buffer.concat(side === 'left' ? [Buffer.from(hash, 'hex'), node] : [node, Buffer.from(hash, 'hex')])),
      leafOf({ id: aggregate.id, revision, hash: headHash }),
    );
    if (root.toString('hex') !== seal.root)
      faults.add(
        'proofs/inclusions.jsonl',
        `${key} 不在第 ${number} 号封印中`,
        `${key} is not in seal ${number}`,
        line,
      );
    if (stream.hashes[revision] !== headHash) {
      const event = [...stream.events.values()].find((one) => one.revision === revision)?.id;
      faults.add(
        `events/${key}.jsonl`,
        `第 ${revision} 行之前的事件与 ${seal.day} 的封印不符`,
        `line ${revision} or an event before it is not what was sealed on ${seal.day}`,
        { line: revision, event },
      );
    }
    sealed.set(key, Math.max(sealed.get(key) ?? 0, revision));
  }
  return sealed;
}

/** Personal values, where the bundle carries them: SHA-256 of `salt:value` stands in the event's data. */
function checkPersonal(entries, streams, faults) {
  if (!entries.has('personal.jsonl')) return 0;
  const events = new Map([...streams.values()].flatMap((stream) => [...stream.events]));
  const values = jsonLines(entries, 'personal.jsonl', faults);
  for (const [n, { event, field, salt, value }] of values.entries())
    if (events.get(event)?.data?.[`${field}Hash`] !== hex(`${salt}:${value}`))
      faults.add(
        'personal.jsonl',
        `第 ${n + 1} 行与事件中的哈希不符`,
        `line ${n + 1} is not what the event holds the hash of`,
        { line: n + 1, event },
      );
  return values.length;
}

/** Every place in the data of an event that names a paper with its hash. */
function* papersIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (typeof value.documentId === 'string' && HEX64.test(value.sha256)) yield value;
  for (const inner of Object.values(value)) yield* papersIn(inner);
}

/** What the events say that was handed in: by id of the paper its hash, and where that stands. */
function recordedPapers(streams, faults) {
  const recorded = new Map();
  for (const [key, stream] of streams)
    for (const event of stream.events.values())
      for (const { documentId, sha256: hash } of papersIn(event.data)) {
        const before = recorded.get(documentId);
        const at = { where: `events/${key}.jsonl`, event: event.id, line: event.revision };
        if (!before) recorded.set(documentId, { hash, ...at });
        else if (before.hash !== hash)
          faults.add(
            at.where,
            `第 ${at.line} 行：材料 ${documentId} 的哈希与事件 ${before.event} 所记不同`,
            `line ${at.line}: the hash of paper ${documentId} is not that of event ${before.event}`,
            { line: at.line, event: at.event },
          );
      }
  return recorded;
}

/**
 * Papers: their hashes as the office lists them, and as the events held them when they were handed in. One that was destroyed or is
 * barred is listed without its file.
 */
function checkFiles(entries, streams, faults) {
  const recorded = recordedPapers(streams, faults);
  const listed = parsed(entries, 'files/index.json', faults);
  const rows = Array.isArray(listed) ? listed : [];
  for (const { path, documentId, sha256: hash, absent } of rows)
    if (entries.get(path)?.sha256 !== (absent ? undefined : hash))
      faults.add(String(path ?? documentId), '与材料目录的哈希不符', 'not the paper that was accepted');
  for (const { path, documentId, sha256: hash } of rows) {
    const said = recorded.get(documentId);
    if (said && said.hash !== hash)
      faults.add(
        String(path ?? documentId),
        `不是提交的那份材料：与 ${said.where} 第 ${said.line} 行的哈希不符`,
        `not the paper that was handed in: ${said.where} line ${said.line} holds another hash`,
        { event: said.event },
      );
  }
  return rows.filter(({ absent }) => absent).length;
}

/**
 * @param {string | Buffer} file path or bytes of a bundle
 * @param {{ keys?: Map<string, import('node:crypto').KeyObject> }} options public keys that you already hold
 * @returns what was checked, and every fault with its place
 */
export function verifyBundle(file, { keys: pinned } = {}) {
  const source = new Source(file);
  const faults = new Faults();
  const done = (more = {}) => ({ valid: faults.list.length === 0, faults: faults.list, ...more });
  try {
    const entries = readZip(source, faults);
    if (!entries) return done();
    readContents(source, entries, faults);
    const keys = keysOf(entries, pinned, faults);
    const manifest = checkManifest(entries, keys, faults);
    const streams = new Map();
    for (const entry of entries.values()) {
      if (!entry.name.startsWith('events/')) continue;
      const stream = checkStream(entry, faults);
      streams.set(`${stream.type}.${stream.id}`, stream);
    }
    checkHeads(entries, streams, manifest, faults);
    const seals = checkSeals(entries, keys, faults);
    const sealed = checkInclusions(entries, streams, seals, faults);
    const personal = checkPersonal(entries, streams, faults);
    const absent = checkFiles(entries, streams, faults);
    const all = [...streams].map(([key, stream]) => ({
      total: stream.hashes.length - 1,
      sealed: sealed.get(key) ?? 0,
      redacted: stream.redacted,
    }));
    const sum = (of) => all.reduce((so, one) => so + of(one), 0);
    return done({
      creditCode: manifest?.creditCode,
      createdAt: manifest?.createdAt,
      keyId: manifest?.keyId,
      root: manifest?.root,
      ...{ streams: streams.size, events: sum(({ total }) => total), redacted: sum(({ redacted }) => redacted) },
      ...{
        seals: seals.size,
        unsealed: sum(({ total, sealed: upTo }) => total - upTo),
        personal,
        absent,
        entries: entries.size,
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError || error instanceof Unreadable)) throw error;
    faults.add('ZIP', `结构无法读取：${error.message}`, `its structure cannot be read: ${error.message}`);
    return done();
  } finally {
    source.close();
  }
}

// ---- the command

const SHOWN = 20;

function report(result, isPinned, say) {
  if (!result.valid) {
    say(`已被改动 TAMPERED: ${result.faults.length} 处 fault(s)`);
    for (const { where, event, zh, en } of result.faults.slice(0, SHOWN))
      say(`  ${where}${event ? ` ${event}` : ''}: ${zh} / ${en}`);
    if (result.faults.length > SHOWN) say(`  …`);
    return 1;
  }
  const { creditCode, createdAt, entries, events, streams, redacted, seals, unsealed, personal, absent, keyId, root } =
    result;
  say(`完整有效 VALID: ${creditCode}，${createdAt}`);
  say(
    `  文件 ${entries} 个，事项 ${streams} 个，事件 ${events} 条（隐去 ${redacted} 条），封印 ${seals} 个 / ${entries} files, ${streams} streams, ${events} events (${redacted} redacted), ${seals} seals`,
  );
  if (unsealed > 0)
    say(
      `  其中 ${unsealed} 条尚未进入每日封印，只由本包签名证明 / ${unsealed} events are not sealed yet: this bundle’s signature alone speaks for them`,
    );
  if (personal > 0)
    say(`  个人信息 ${personal} 项与事件哈希相符 / ${personal} personal values agree with their events`);
  if (absent > 0)
    say(
      `  材料 ${absent} 份只列哈希，文件不在包内（原因见 files/index.json） / ${absent} papers are listed by their hash only; files/index.json says why`,
    );
  say(`  根哈希 root ${root}`);
  say(`  公钥 key ${keyId}`);
  if (!isPinned)
    say(
      '  未与您所持公钥比对；请用 --key 或向机关核对上述公钥编号 / the key was not compared with one that you hold: use --key, or ask the office for its id',
    );
  return 0;
}

function main(args) {
  const keyAt = args.indexOf('--key');
  const keyFile = keyAt < 0 ? undefined : args[keyAt + 1];
  const [file, ...more] = keyAt < 0 ? args : args.toSpliced(keyAt, 2);
  if (!file || more.length > 0 || (keyAt >= 0 && !keyFile)) {
    process.stderr.write('用法 usage: node verify.mjs bundle.zip [--key public-key.pem]\n');
    return 2;
  }
  try {
    const keys = keyFile ? readKeys(readFileSync(keyFile, 'latin1')) : undefined;
    if (keys?.size === 0) throw new Error(`${keyFile}: no public key`);
    return report(verifyBundle(file, { keys }), Boolean(keys), (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`无法读取 cannot be read: ${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
