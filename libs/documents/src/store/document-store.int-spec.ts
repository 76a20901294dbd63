import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { DocumentRepository, RegionScope, isDatabaseAway } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import { type DocumentFixture, FIRM, HANDLER, OTHER_FIRM, TOWN, startDocuments } from '../testing/document-fixture';
import { exe, samples } from '../testing/samples';

const MEBIBYTE = 1024 * 1024;
const NOTHING = { documents: 0, files: 0, chunks: 0, staged: 0 };

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Never ends by itself; counts what was taken of it. */
function endless(first: Buffer): { source: AsyncIterable<Buffer>; taken: () => number } {
  let taken = 0;
  async function* source(): AsyncGenerator<Buffer> {
    taken += first.length;
    yield first;
    for (;;) {
      taken += 65_536;
      yield Buffer.alloc(65_536);
    }
  }
  return { source: source(), taken: () => taken };
}

describe('the document store', () => {
  let server: MongoServer;
  let fixture: DocumentFixture;

  beforeAll(async () => {
    server = await startMongo();
    fixture = await startDocuments(server);
  }, 60_000);

  beforeEach(() => fixture.clear());

  afterAll(async () => {
    await fixture.close();
    await server.stop();
  });

  it('gives back what it was given, byte by byte, with its hash and its kind', async () => {
    const bytes = Buffer.concat([samples.pdf(), randomBytes(1.6 * MEBIBYTE), samples.pdf()]);
    const { document, replayed } = await fixture.store.receive(
      pieces(bytes, 70_001),
      'C:\\fakepath\\审计报告.pdf',
      fixture.request(),
    );

    expect(replayed).toBe(false);
    expect(document).toMatchObject({
      creditCode: FIRM,
      regionCode: TOWN,
      type: 'AUDIT_REPORT',
      version: 1,
      state: 'pending',
      fileName: '审计报告.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      scan: 'unscanned',
      onBehalf: false,
    });
    expect(document.id).toMatch(/^doc_[a-z2-7]{20}$/);
    expect((await buffer(fixture.store.open(document))).equals(bytes)).toBe(true);
    expect(await fixture.stored()).toEqual({ documents: 1, files: 1, chunks: 2, staged: 0 });
  });

  it.each(Object.entries(samples))('takes a %s in', async (_kind, make) => {
    const { document } = await fixture.store.receive(pieces(make(), 5), 'a', fixture.request());
    expect(document.size).toBe(make().length);
  });

  it('stops at the first byte too many and keeps nothing', async () => {
    const { source, taken } = endless(samples.pdf());
    await expect(fixture.store.receive(source, 'big.pdf', fixture.request())).rejects.toMatchObject({
      status: 413,
      code: 'UPLOAD_TOO_LARGE',
    });
    expect(taken()).toBeLessThan(2 * MEBIBYTE + 2 * 65_536);
    expect(await fixture.stored()).toEqual(NOTHING);
  });

  it('takes a file of exactly the limit', async () => {
    const bytes = Buffer.concat([samples.pdf(), Buffer.alloc(2 * MEBIBYTE - samples.pdf().length)]);
    const { document } = await fixture.store.receive(pieces(bytes, MEBIBYTE), 'a.pdf', fixture.request());
    expect(document.size).toBe(2 * MEBIBYTE);
  });

  it('refuses a program named .pdf by its first bytes, without reading the rest', async () => {
    const { source, taken } = endless(exe());
    await expect(fixture.store.receive(source, 'report.pdf', fixture.request())).rejects.toMatchObject({
      status: 415,
      code: 'UPLOAD_TYPE_UNSUPPORTED',
    });
    expect(taken()).toBeLessThan(100_000);
    expect(await fixture.stored()).toEqual(NOTHING);
  });

  it('refuses an empty file, and a picture that turns out to be an archive at its end', async () => {
    await expect(fixture.store.stage(pieces(Buffer.alloc(0), 1), 'a.pdf')).rejects.toMatchObject({
      status: 422,
      code: 'UPLOAD_EMPTY',
    });
    const polyglot = Buffer.concat([samples.jpg(), samples.zip()]);
    await expect(fixture.store.stage(pieces(polyglot, 10), 'a.jpg')).rejects.toMatchObject({ status: 415 });
    expect(await fixture.stored()).toEqual(NOTHING);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    async function* breaking(): AsyncGenerator<Buffer> {
      yield samples.pdf();
      yield Buffer.alloc(1.5 * MEBIBYTE);
      throw new Error('the client went away');
    }
    await expect(fixture.store.receive(breaking(), 'a.pdf', fixture.request())).rejects.toThrow('went away');
    expect(await fixture.stored()).toEqual(NOTHING);
  });

  it('shows nobody a file before it is kept', async () => {
    const staged = await fixture.store.stage(pieces(samples.pdf(), 10), 'a.pdf');
    expect(await fixture.stored()).toEqual({ documents: 0, files: 1, chunks: 1, staged: 1 });
    await fixture.store.discard(staged);
    expect(await fixture.stored()).toEqual(NOTHING);
    await expect(fixture.store.keep(staged, fixture.request())).rejects.toMatchObject({ code: 'UPLOAD_EXPIRED' });
  });

  it('answers the same upload with the same key by the first document, and drops the copy', async () => {
    const request = fixture.request();
    const first = await fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', request);
    const second = await fixture.store.receive(pieces(samples.pdf(), 50), 'a.pdf', request);
    expect(second).toEqual({ document: first.document, replayed: true });
    expect(await fixture.stored()).toEqual({ documents: 1, files: 1, chunks: 1, staged: 0 });
  });

  it('refuses the same key with other bytes, another name, type or firm', async () => {
    const request = fixture.request();
    await fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', request);
    const reused = { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' };

    await expect(fixture.store.receive(pieces(samples.png(), 10), 'a.png', request)).rejects.toMatchObject(reused);
    await expect(fixture.store.receive(pieces(samples.pdf(), 10), 'b.pdf', request)).rejects.toMatchObject(reused);
    for (const other of [{ type: 'LICENCE' }, { creditCode: OTHER_FIRM }]) {
      const received = fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', { ...request, ...other });
      await expect(received).rejects.toMatchObject(reused);
    }
    expect(await fixture.stored()).toEqual({ documents: 1, files: 1, chunks: 1, staged: 0 });
  });

  it('makes one document of ten equal clicks at once', async () => {
    const request = fixture.request();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', request)),
    );
    expect(new Set(answers.map(({ document }) => document.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await fixture.stored()).toEqual({ documents: 1, files: 1, chunks: 1, staged: 0 });
  });

  it('counts versions within firm and type, also when they come at once', async () => {
    const upload = (changes: object) =>
      fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', fixture.request(changes));
    const same = await Promise.all(Array.from({ length: 5 }, () => upload({})));
    expect(same.map(({ document }) => document.version).sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await upload({ type: 'LICENCE' })).document.version).toBe(1);
    expect((await upload({ creditCode: OTHER_FIRM })).document).toMatchObject({ version: 1, onBehalf: true });
  });

  it('lists versions in the order of their arrival, and to those only who may see the firm', async () => {
    for (let n = 0; n < 5; n += 1) {
      await fixture.store.receive(pieces(samples.pdf(), 10), `${n}.pdf`, fixture.request());
    }
    await fixture.store.receive(pieces(samples.pdf(), 10), 'x.pdf', fixture.request({ type: 'LICENCE' }));
    const documents = fixture.app.get(DocumentRepository);
    const filter = { creditCode: FIRM, type: 'AUDIT_REPORT' };
    const county = RegionScope.branch('990124');

    const first = await documents.page(county, filter, { limit: 3 });
    const rest = await documents.page(county, filter, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(rest.nextCursor).toBeNull();
    expect(await documents.count(county, { creditCode: FIRM })).toBe(6);

    const id = first.items[0]?.id ?? '';
    for (const scope of [RegionScope.branch('990125'), RegionScope.branch('990124102'), RegionScope.firm(OTHER_FIRM)]) {
      expect((await documents.page(scope, filter, { limit: 3 })).items).toEqual([]);
      expect(await documents.find(id, scope)).toBeUndefined();
    }
    expect(await documents.find(id, RegionScope.firm(FIRM))).toMatchObject({ uploadedBy: { id: HANDLER.id } });
  });

  it('says so while the database is away', async () => {
    await server.kill();
    const received = fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', fixture.request());
    const error = await received.catch((thrown: unknown) => thrown);
    expect([isDatabaseAway(error), String(error)]).toEqual([true, String(error)]);
    await server.restart();
    await fixture.store.receive(pieces(samples.pdf(), 10), 'a.pdf', fixture.request());
  }, 60_000);
});
