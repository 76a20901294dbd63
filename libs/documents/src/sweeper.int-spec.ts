import { DocumentRepository, FileBucket, RegionScope, StagedFileRepository, Transactions } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import { DocumentEffectsAdapter } from './cases/document-effects.adapter';
import { DocumentSweeper, PENDING_MS } from './sweeper';
import { type DocumentFixture, FIRM, HANDLER, startDocuments } from './testing/document-fixture';
import { samples } from './testing/samples';

describe('the sweeper', () => {
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

  async function* bytes() {
    yield samples.pdf();
  }

  const upload = async () => (await fixture.store.receive(bytes(), 'a.pdf', fixture.request())).document;
  const sweep = (now?: Date) => fixture.app.get(DocumentSweeper).sweep(now);
  const inADay = () => new Date(Date.now() + PENDING_MS + 1_000);

  it('removes what nothing linked for a day, and nothing else', async () => {
    const forgotten = await upload();
    const linked = await upload();
    await fixture.app.get(Transactions).run((session) =>
      fixture.app.get(DocumentEffectsAdapter).apply([{ documentId: linked.id, effect: 'link', creditCode: FIRM }], {
        session,
        actor: HANDLER,
        at: '2026-04-13T09:00:00.000+08:00',
      }),
    );

    expect(await sweep()).toEqual({ pending: 0, files: 0 });
    expect(await sweep(inADay())).toEqual({ pending: 1, files: 1 });

    const documents = fixture.app.get(DocumentRepository);
    expect(await documents.find(forgotten.id, RegionScope.everything())).toBeUndefined();
    expect(await documents.find(linked.id, RegionScope.everything())).toMatchObject({ state: 'linked' });
    expect(await fixture.stored()).toEqual({ documents: 1, files: 1, chunks: 1, staged: 0 });
  });

  it('removes what a process that died in the middle of an upload left', async () => {
    const bucket = fixture.app.get(FileBucket);
    const staged = fixture.app.get(StagedFileRepository);
    // Died between two chunks: no file, only a chunk.
    const half = bucket.newId();
    await staged.begin(half, new Date());
    await bucket.store(half, bytes());
    await fixture.db.collection('files.files').deleteMany({});
    // Died between the last byte and the document.
    await fixture.store.stage(bytes(), 'a.pdf');
    // Died while a removal was under way.
    const going = await fixture.store.stage(bytes(), 'b.pdf');
    await staged.doom(going.fileId, new Date());

    expect(await sweep()).toEqual({ pending: 0, files: 1 });
    expect(await fixture.stored()).toEqual({ documents: 0, files: 1, chunks: 2, staged: 2 });
    expect(await sweep(inADay())).toEqual({ pending: 0, files: 2 });
    expect(await fixture.stored()).toEqual({ documents: 0, files: 0, chunks: 0, staged: 0 });
  });

  it('never takes a file from a document that is being kept at the same time', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => fixture.store.stage(bytes(), 'a.pdf')));
    const kept = await Promise.allSettled([
      ...files.map((file) => fixture.store.keep(file, fixture.request())),
      fixture.app.get(StagedFileRepository).doomAbandoned(inADay()),
    ]);
    await sweep();

    const documents = kept.flatMap((one) =>
      one.status === 'fulfilled' && typeof one.value === 'object' ? [one.value] : [],
    );
    for (const { document } of documents) {
      expect(await fixture.db.collection('files.files').countDocuments({ filename: document.fileId })).toBe(1);
    }
    expect((await fixture.stored()).files).toBe(documents.length);
  });

  it('may run twice at once', async () => {
    await upload();
    await upload();
    const both = await Promise.all([sweep(inADay()), sweep(inADay())]);
    expect(both[0].pending + both[1].pending).toBe(2);
    expect(await fixture.stored()).toEqual({ documents: 0, files: 0, chunks: 0, staged: 0 });
  });
});
