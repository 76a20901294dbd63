import { type DocumentEffect, SYSTEM_ACTOR } from '@app/domain';
import { DocumentRepository, type DocumentRow, RegionScope, Transactions } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import { type DocumentFixture, FIRM, HANDLER, OTHER_FIRM, startDocuments } from '../testing/document-fixture';
import { samples } from '../testing/samples';
import { DocumentEffectsAdapter } from './document-effects.adapter';
import { DocumentPapers } from './document-papers';

const AT = '2026-04-13T09:00:00.000+08:00';
const LATER = '2026-05-13T09:00:00.000+08:00';

describe('what a decision does to documents', () => {
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

  async function upload(changes: object = {}): Promise<DocumentRow> {
    async function* bytes() {
      yield samples.pdf();
    }
    return (await fixture.store.receive(bytes(), 'a.pdf', fixture.request(changes))).document;
  }

  async function apply(effects: readonly Partial<DocumentEffect>[], at = AT, end?: Error): Promise<void> {
    await fixture.app.get(Transactions).run(async (session) => {
      const whole = effects.map((effect) => ({ creditCode: FIRM, ...effect })) as DocumentEffect[];
      await fixture.app.get(DocumentEffectsAdapter).apply(whole, { session, actor: HANDLER, at });
      if (end) throw end;
    });
  }

  const stateOf = async (id: string) =>
    (await fixture.app.get(DocumentRepository).find(id, RegionScope.everything()))?.state;

  const papers = () => fixture.app.get(DocumentPapers);

  it('links what was pending, and remembers who did', async () => {
    const { id } = await upload();
    await apply([{ documentId: id, effect: 'link' }]);
    const linked = await fixture.app.get(DocumentRepository).find(id, RegionScope.firm(FIRM));
    expect(linked).toMatchObject({ state: 'linked', linked: { by: { id: HANDLER.id }, at: AT } });
  });

  it('leaves nothing behind where the transaction fails', async () => {
    const { id } = await upload();
    await expect(apply([{ documentId: id, effect: 'link' }], AT, new Error('the rest failed'))).rejects.toThrow('rest');
    expect(await stateOf(id)).toBe('pending');
  });

  it('refuses all where one document is unknown or another firm’s', async () => {
    const own = await upload();
    const foreign = await upload({ creditCode: OTHER_FIRM });
    for (const documentId of [foreign.id, 'doc_aaaaaaaaaaaaaaaaaaaa']) {
      const applied = apply([
        { documentId: own.id, effect: 'link' },
        { documentId, effect: 'link' },
      ]);
      await expect(applied).rejects.toMatchObject({ status: 422, code: 'DOCUMENT_UNKNOWN' });
    }
    expect(await stateOf(own.id)).toBe('pending');
    expect(await stateOf(foreign.id)).toBe('pending');
  });

  it('lets a returned paper be handed in again, and an accepted one stay accepted', async () => {
    const { id } = await upload();
    const states: (string | undefined)[] = [];
    for (const effect of ['link', 'return', 'link', 'accept', 'link'] as const) {
      await apply([{ documentId: id, effect }]);
      states.push(await stateOf(id));
    }
    expect(states).toEqual(['linked', 'returned', 'linked', 'accepted', 'accepted']);
  });

  it('puts accepted papers on file until their last day, the latest of each type', async () => {
    const [old, late, licence, forEver] = [await upload(), await upload(), await upload(), await upload()];
    await apply([
      { documentId: old.id, effect: 'accept', type: 'AUDIT_REPORT', validTo: '2026-12-31' },
      { documentId: licence.id, effect: 'accept', type: 'LICENCE', validTo: '2026-04-13' },
      { documentId: forEver.id, effect: 'accept', type: 'CHARTER', validTo: null },
    ]);
    await apply([{ documentId: late.id, effect: 'accept', type: 'AUDIT_REPORT', validTo: '2026-06-30' }], LATER);

    const charter = { documentId: forEver.id, type: 'CHARTER', validTo: null };
    expect(await papers().papersOnFile(FIRM, '2026-04-13')).toEqual([
      { documentId: late.id, type: 'AUDIT_REPORT', validTo: '2026-06-30' },
      charter,
      { documentId: licence.id, type: 'LICENCE', validTo: '2026-04-13' },
    ]);
    expect(await papers().papersOnFile(FIRM, '2026-07-01')).toEqual([
      { documentId: old.id, type: 'AUDIT_REPORT', validTo: '2026-12-31' },
      charter,
    ]);
    expect(await papers().papersOnFile(OTHER_FIRM, '2026-04-13')).toEqual([]);
  });

  it('takes a returned paper off the file', async () => {
    const { id } = await upload();
    await apply([{ documentId: id, effect: 'accept', validTo: '2026-12-31' }]);
    await apply([{ documentId: id, effect: 'return' }]);
    expect(await papers().papersOnFile(FIRM, '2026-04-14')).toEqual([]);
  });

  it('shows a case the uploads of its own firm only', async () => {
    const own = await upload();
    const foreign = await upload({ creditCode: OTHER_FIRM, actor: SYSTEM_ACTOR });
    expect(await papers().findUploads(FIRM, [own.id, foreign.id, 'doc_none'])).toEqual({
      [own.id]: {
        type: 'AUDIT_REPORT',
        creditCode: FIRM,
        state: 'pending',
        sha256: own.sha256,
        fileName: own.fileName,
        onBehalf: own.onBehalf,
        barred: null,
        mediaType: own.mediaType,
        signature: null,
        uploadedAt: own.uploadedAt,
      },
    });
    expect(await papers().findUploads(FIRM, [])).toEqual({});
  });
});
