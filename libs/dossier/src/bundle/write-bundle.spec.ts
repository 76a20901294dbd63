import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { StoredEvent } from '@app/persistence';
import { canonicalHash, merkleRoot } from '@app/record';
import fc from 'fast-check';
import { aDossier, aKey, aStream, bytesOf, headOf, sha256 } from '../testing/sample-bundle';
import type { BundleContent } from './bundle-content';
import { entryOf, writeZip } from './zip';

const TAMPER = join(__dirname, '../testing/tamper.mjs');
// The long run of `npm run test:full`.
const SAMPLES = process.env['TEST_FULL'] ? 6_000 : 300;

interface Found {
  readonly valid: boolean;
  readonly faults: readonly { where: string; event?: string; line?: number; en: string }[];
  readonly redacted: number;
  readonly unsealed: number;
  readonly personal: number;
  readonly absent: number;
}

type Copy = { readonly flip: number } | { readonly bytes: Buffer };

function check(bundle: Buffer, copies: readonly Copy[], keys?: string): Found[] {
  const input = JSON.stringify({
    bundle: bundle.toString('base64'),
    keys,
    copies: copies.map((copy) => ('bytes' in copy ? { bytes: copy.bytes.toString('base64') } : copy)),
  });
  const env = { ...process.env, NODE_OPTIONS: '' };
  return JSON.parse(execFileSync(process.execPath, [TAMPER], { input, env, maxBuffer: 1 << 28 }).toString()) as Found[];
}

const one = (bytes: Buffer, keys?: string): Found => {
  const [found] = check(bytes, [{ bytes }], keys);
  if (!found) throw new Error('no answer');
  return found;
};

interface Part {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where each content lies, by a reading of the archive of its own: local headers one after the other. */
function contentsOf(zip: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const start = at + 30 + zip.readUInt16LE(at + 26);
    const end = start + zip.readUInt32LE(at + 18);
    parts.push({ name: zip.toString('latin1', at + 30, start), start, end });
    at = end;
  }
  return parts;
}

/** The bundle taken apart and put together again: with other contents, in another order. */
async function repacked(bundle: Buffer, change: (files: Map<string, Buffer>) => Map<string, Buffer>): Promise<Buffer> {
  const files = new Map(contentsOf(bundle).map(({ name, start, end }) => [name, bundle.subarray(start, end)]));
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip([...change(files)].map(([name, bytes]) => entryOf(name, bytes))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an exported dossier', () => {
  const key = aKey();
  const content = aDossier(key);
  let bundle: Buffer;

  beforeAll(async () => {
    bundle = await bytesOf(content, key);
  });

  it('is whole as it was written, without what objectors said', () => {
    expect(one(bundle)).toMatchObject({ valid: true, faults: [], redacted: 1, unsealed: 1, personal: 0 });
    expect(one(bundle, key.publicPem)).toMatchObject({ valid: true });
    expect(bundle.includes('情况不实')).toBe(false);
  });

  it('is found out wherever one bit of it is flipped, and says in which file and event', () => {
    const parts = contentsOf(bundle);
    // Every header and every entry has its share, however small it is.
    const flips = fc.sample(fc.integer({ min: 0, max: bundle.length * 8 - 1 }), { numRuns: SAMPLES, seed: 20_260_413 });
    const anywhere = (min: number, max: number) =>
      fc.sample(fc.integer({ min, max }), { numRuns: 3, seed: 20_260_414 });
    const inEach = parts.flatMap(({ start, end }) => [
      ...[start * 8 - 3, start * 8, end * 8 - 1],
      ...(end > start ? anywhere(start * 8, end * 8 - 1) : []),
    ]);
    const ends = [bundle.length * 8 - 1, (bundle.length - 22) * 8 + 1, (bundle.length - 60) * 8];
    const all = [...flips, ...inEach, ...ends];
    const found = check(
      bundle,
      all.map((flip) => ({ flip })),
    );
    expect(found).toHaveLength(all.length);
    for (const [n, { valid, faults }] of found.entries()) {
      const byte = (all[n] ?? 0) >> 3;
      const part = parts.find(({ start, end }) => byte >= start && byte < end);
      expect({ flip: all[n], valid }).toEqual({ flip: all[n], valid: false });
      if (!part) expect(faults[0]?.where).toMatch(/^ZIP/);
      else expect(faults.map(({ where }) => where)).toContain(part.name);
      if (!part?.name.startsWith('events/')) continue;
      const line = bundle.subarray(part.start, byte).toString('latin1').split('\n').length;
      const text = bundle.subarray(part.start, part.end).toString('utf8').split('\n')[line - 1];
      // What is kept back has nothing but its links to be checked by: the file is named, not the line.
      if (text?.includes('"redacted"')) continue;
      expect(faults.filter((fault) => fault.line).map((fault) => fault.line)).toContain(line);
    }
  });

  it('is found out where an event is replaced and its chain hashed anew, even by who can sign: the seal knows', async () => {
    const forged = content.events.map((event) =>
      event.aggregate.type === 'application' ? { ...event, data: { ...event.data, note: '改过' } } : event,
    );
    const rehashed: StoredEvent[] = [];
    for (const event of forged) {
      const before = rehashed.findLast(({ aggregate }) => aggregate.id === event.aggregate.id);
      const { hash: _hash, ...rest } = { ...event, prevHash: before?.hash ?? '0'.repeat(64) };
      rehashed.push({ ...rest, hash: canonicalHash(rest) });
    }
    const heads = content.heads.map(({ aggregate }) =>
      headOf(rehashed.filter((event) => event.aggregate.id === aggregate.id)),
    );
    const bytes = await bytesOf({ ...content, events: rehashed, heads, root: merkleRoot(heads) }, key);
    const { valid, faults } = one(bytes);
    expect(valid).toBe(false);
    expect(faults[0]).toMatchObject({ where: 'events/application.app_0001.jsonl', line: 3 });
  });

  it('is found out where a later event is cut off or a stream is left out, by who can sign', async () => {
    const shorter = content.events.filter(({ aggregate, revision }) => aggregate.type !== 'enterprise' || revision < 2);
    const heads = content.heads.map((head) =>
      head.aggregate.type === 'enterprise'
        ? headOf(shorter.filter((one) => one.aggregate.type === 'enterprise'))
        : head,
    );
    expect(
      one(await bytesOf({ ...content, events: shorter, heads, root: merkleRoot(heads) }, key)).faults[0],
    ).toMatchObject({
      where: 'events/enterprise.91990124MA0000001X.jsonl',
    });
    const without = content.heads.filter(({ aggregate }) => aggregate.type !== 'application');
    const left = content.events.filter(({ aggregate }) => aggregate.type !== 'application');
    const smaller = { ...content, events: left, heads: without, root: merkleRoot(without) };
    expect(one(await bytesOf(smaller, key)).faults[0]).toMatchObject({ where: 'proofs/inclusions.jsonl' });
  });

  it.each([
    ['left out', (files: Map<string, Buffer>) => (files.delete('summary.pdf'), files), 'summary.pdf'],
    ['added', (files: Map<string, Buffer>) => files.set('files/extra.pdf', Buffer.from('x')), 'files/extra.pdf'],
    ['put in another order', (files: Map<string, Buffer>) => new Map([...files].reverse()), 'ZIP'],
    [
      'exchanged, with good checksums',
      (files: Map<string, Buffer>) => files.set('files/doc_0001.pdf', Buffer.from('another paper')),
      'files/doc_0001.pdf',
    ],
    [
      'of an event is given another order',
      (files: Map<string, Buffer>) => {
        const name = 'events/application.app_0001.jsonl';
        const lines = String(files.get(name)).trimEnd().split('\n');
        return files.set(name, Buffer.from(`${lines.toReversed().join('\n')}\n`));
      },
      'events/application.app_0001.jsonl',
    ],
  ])('is found out where a file is %s', async (_what, change, where) => {
    const { valid, faults } = one(await repacked(bundle, change));
    expect(valid).toBe(false);
    expect(faults.map((fault) => fault.where)).toContain(where);
  });

  it('is found out where something hides before, between, after or beside its entries', () => {
    const hidden = Buffer.from('hidden');
    const cut = contentsOf(bundle)[1]?.end ?? 0;
    const copies = [
      Buffer.concat([hidden, bundle]),
      Buffer.concat([bundle, hidden]),
      Buffer.concat([bundle.subarray(0, cut), hidden, bundle.subarray(cut)]),
      bundle.subarray(0, -1),
      Buffer.alloc(0),
    ];
    for (const found of check(
      bundle,
      copies.map((bytes) => ({ bytes })),
    ))
      expect(found.valid).toBe(false);
  });

  it('is found out where a paper is exchanged, with its row and every signature, by who can sign: the event knows', async () => {
    const [paper] = content.files;
    if (!paper) throw new Error('no paper');
    const other = Buffer.from('another paper');
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield other;
    };
    const swapped = { ...paper, size: other.length, sha256: sha256(other), open };
    const inBundle = one(await bytesOf({ ...content, files: [swapped] }, key));
    const where = { where: 'files/doc_0001.pdf', event: 'evt_app00012' };
    expect(inBundle).toMatchObject({ valid: false, faults: [where] });
    expect(inBundle.faults[0]?.en).toContain('events/application.app_0001.jsonl line 2');
    // Also where its bytes are out: the hash that is listed is the one that was handed in.
    const absent = { ...paper, sha256: sha256(other), absent: 'infected' as const };
    const { open: _open, ...listed } = { open, ...absent };
    expect(one(await bytesOf({ ...content, files: [listed] }, key)).faults).toMatchObject([
      { where: 'doc_0001', event: 'evt_app00012' },
    ]);
  });

  it('is found out where two events hold another hash of one paper', async () => {
    const items = [{ itemId: 'i1', documentId: 'doc_0001', sha256: '0'.repeat(64) }];
    const more = aStream({ type: 'application', id: 'app_0002' }, ['items-submitted'], { 1: { items } });
    const heads = [...content.heads, headOf(more)];
    const two = { ...content, events: [...content.events, ...more], heads, root: merkleRoot(heads) };
    expect(one(await bytesOf(two, key)).faults).toMatchObject([
      { where: 'events/application.app_0002.jsonl', line: 1, event: 'evt_app00021' },
    ]);
  });

  it('is found out where somebody else signs all of it, by the key that one holds', async () => {
    const other = aKey();
    const forged = await bytesOf(aDossier(other), other);
    expect(one(forged).valid).toBe(true);
    expect(one(forged, key.publicPem)).toMatchObject({ valid: false });
  });

  it('carries personal values that agree with their events, where they were asked for', async () => {
    const asked = (value: string): BundleContent => ({
      ...content,
      included: ['objector'],
      personal: [{ event: 'evt_ntc00012', field: 'name', salt: 'salt', value }],
    });
    expect(one(await bytesOf(asked('张三'), key))).toMatchObject({ valid: true, redacted: 0, personal: 1 });
    expect(one(await bytesOf(asked('李四'), key)).faults).toMatchObject([{ where: 'personal.jsonl', line: 1 }]);
  });

  it('lists a paper that was destroyed or found infected by its hash, without its bytes', async () => {
    const [paper] = content.files;
    if (!paper || 'absent' in paper) throw new Error('no paper');
    const { open: _open, ...row } = paper;
    const destroyed = { at: '2036-04-13T03:00:00.000+08:00', reason: 'retention' } as const;
    const gone = { ...row, documentId: 'doc_0002', absent: 'destroyed' as const, destroyed };
    const ill = { ...row, documentId: 'doc_0003', absent: 'infected' as const };
    const bytes = await bytesOf({ ...content, files: [paper, gone, ill] }, key);
    expect(one(bytes)).toMatchObject({ valid: true, faults: [], absent: 2 });
    const parts = contentsOf(bytes);
    expect(parts.map(({ name }) => name).filter((name) => name.startsWith('files/'))).toEqual([
      'files/index.json',
      'files/doc_0001.pdf',
    ]);
    const index = parts.find(({ name }) => name === 'files/index.json');
    expect(JSON.parse(bytes.subarray(index?.start, index?.end).toString('utf8'))).toMatchObject([
      { path: 'files/doc_0001.pdf' },
      { path: null, documentId: 'doc_0002', sha256: row.sha256, absent: 'destroyed', destroyed },
      { path: null, documentId: 'doc_0003', absent: 'infected' },
    ]);
  });

  it('is found out where a file is taken away and its index says that it was destroyed', async () => {
    const found = one(
      await repacked(bundle, (files) => {
        const [row] = JSON.parse(String(files.get('files/index.json'))) as object[];
        files.set(
          'files/index.json',
          Buffer.from(`${JSON.stringify([{ ...row, absent: 'destroyed', path: null }])}\n`),
        );
        files.delete('files/doc_0001.pdf');
        return files;
      }),
    );
    expect(found.faults.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['files/index.json', 'files/doc_0001.pdf']),
    );
  });

  it('is not written where a stored paper is not what was accepted', async () => {
    const [file] = content.files;
    if (!file) throw new Error('no paper');
    const damaged = { ...content, files: [{ ...file, sha256: '0'.repeat(64) }] };
    await expect(bytesOf(damaged, key)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
