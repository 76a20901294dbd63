import { Readable } from 'node:stream';
import { Test, type TestingModule } from '@nestjs/testing';
import { DomainError, PUBLIC_ACTOR, syntheticCreditCode, text } from '@app/domain';
import {
  ImportPersistenceModule,
  ImportRepository,
  type ImportRequest,
  PersistenceModule,
  RegionScope,
  type StoredImport,
} from '@app/persistence';
import { type MongoServer, startMongo, until } from '@app/testing';
import type { AcceptedRows } from '../enterprise-row';
import { HEADER } from '../testing/reading';
import { sampleCatalogue } from '../testing/sample-catalogue';
import type { ImportTarget, RowResult } from './import-ports';
import { ImportRunner } from './import-runner';
import { toImportView } from './import-view';

const EVERYTHING = RegionScope.everything();

/** A record that keeps names by code and answers a repeated chunk from its receipts. */
class Record implements ImportTarget {
  readonly names = new Map<string, string>();
  readonly chunks: string[] = [];
  private readonly receipts = new Map<string, readonly RowResult[]>();

  async apply(rows: readonly AcceptedRows[], chunkId: string): Promise<readonly RowResult[]> {
    this.chunks.push(chunkId);
    const receipt = this.receipts.get(chunkId);
    if (receipt) return receipt;
    const results = await this.preview(rows);
    rows.forEach(({ ok }, index) => {
      if (results[index]?.outcome === 'changed') this.names.set(ok.creditCode, ok.name);
    });
    this.receipts.set(chunkId, results);
    return results;
  }

  async preview(rows: readonly AcceptedRows[]): Promise<readonly RowResult[]> {
    return rows.map(({ ok }) => {
      if (ok.name === '禁入') return { outcome: 'refused', code: 'FIRM_BANNED', detail: text('禁入', 'banned') };
      return { outcome: this.names.get(ok.creditCode) === ok.name ? 'unchanged' : 'changed' };
    });
  }
}

function fileOf(count: number, change: (row: number) => string = () => ''): string {
  const rows = Array.from({ length: count }, (_, n) => {
    return change(n) || `${syntheticCreditCode(`run:${n}`, '990124')},企业${n},990124,C34,2010-01-01`;
  });
  return [HEADER, ...rows].join('\n');
}

describe('running imports', () => {
  let server: MongoServer;
  let app: TestingModule;
  let imports: ImportRepository;
  let record: Record;
  let runners: ImportRunner[] = [];
  const files = new Map<string, string>();
  let next = 0;

  function runner(
    target: ImportTarget = record,
    options: { leaseMs?: number; onError?: () => void } = {},
  ): ImportRunner {
    const one = new ImportRunner({
      store: imports,
      target,
      openFile: async (id) => Readable.from([Buffer.from(files.get(id) ?? '')]),
      catalogue: sampleCatalogue,
      maxBytes: 10_000_000,
      chunkSize: 10,
      pollMs: 50,
      ...options,
    });
    runners.push(one);
    one.start();
    return one;
  }

  async function queue(file: string, change: Partial<ImportRequest> = {}): Promise<string> {
    next += 1;
    const id = `imp_${next}`;
    files.set(id, file);
    await imports.create(id, {
      fileId: id,
      fileName: 'firms.csv',
      regionCode: '990124',
      actor: PUBLIC_ACTOR,
      requestedAt: '2026-04-13T09:00:00.000+08:00',
      today: '2026-04-13',
      dryRun: false,
      demonstration: true,
      mapping: null,
      parameters: {},
      ...change,
    });
    return id;
  }

  async function find(id: string): Promise<StoredImport> {
    const stored = await imports.find(id, EVERYTHING);
    if (!stored) throw new Error(id);
    return stored;
  }

  const ended = (id: string) =>
    until(`the end of ${id}`, async () => {
      const stored = await find(id);
      return stored.state === 'done' || stored.state === 'failed' ? stored : undefined;
    });

  beforeAll(async () => {
    server = await startMongo();
    app = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ uri: server.uri, database: 'imports' }), ImportPersistenceModule],
    }).compile();
    await app.init();
    imports = app.get(ImportRepository);
    await until('the database', async () => {
      return imports.find('none', EVERYTHING).then(
        () => true as const,
        () => undefined,
      );
    });
  }, 60_000);

  beforeEach(() => {
    record = new Record();
  });

  afterEach(async () => {
    for (const one of runners) await one.stop();
    runners = [];
  });

  afterAll(async () => {
    await app.close();
    await server.stop();
  });

  it('takes good rows chunk by chunk and reports the bad ones', async () => {
    runner();
    const id = await queue(fileOf(35, (n) => (n === 7 ? 'forged,乙,990124,C34,2010-01-01' : '')));
    const stored = await ended(id);
    expect(toImportView(stored)).toMatchObject({
      state: 'done',
      total: 35,
      accepted: 34,
      rejected: 1,
      changed: 34,
      errors: [{ row: 9, column: 'creditCode', code: 'CREDIT_CODE_MALFORMED' }],
    });
    expect(record.chunks).toEqual([`${id}@0`, `${id}@11`, `${id}@21`, `${id}@31`]);
  }, 30_000);

  it('changes nothing the second time', async () => {
    runner();
    await ended(await queue(fileOf(12)));
    expect(await ended(await queue(fileOf(12)))).toMatchObject({
      progress: { accepted: 12, changed: 0, unchanged: 12 },
    });
  }, 30_000);

  it('stores nothing in a dry run, and says what would become of each row', async () => {
    runner();
    const file = fileOf(12, (n) =>
      n === 0 ? `${syntheticCreditCode('ban', '990124')},禁入,990124,C34,2010-01-01` : '',
    );
    const stored = await ended(await queue(file, { dryRun: true }));
    expect(stored).toMatchObject({ progress: { changed: 11, rejected: 1 }, errors: [{ row: 2, code: 'FIRM_BANNED' }] });
    expect(record.names.size).toBe(0);
  }, 30_000);

  it('stores nothing of a file that breaks off at its end', async () => {
    runner();
    const stored = await ended(await queue(`${fileOf(25)}\n"never closed`));
    expect(toImportView(stored)).toMatchObject({ state: 'failed', accepted: 0, errors: [{ code: 'FILE_MALFORMED' }] });
    expect(record.names.size).toBe(0);
  }, 30_000);

  it('shows the headers that it could not use as errors', async () => {
    runner();
    const stored = await ended(await queue('creditCode,name\nx,y'));
    expect(toImportView(stored).errors).toMatchObject([{ row: 1, column: 'regionCode' }, {}, {}]);
  }, 30_000);

  it('goes on after the last saved chunk when its process was killed between storing and saving', async () => {
    const id = await queue(fileOf(35));
    const dying = new Record();
    const killed = runner(
      {
        apply: async (rows, chunkId) => {
          await record.apply(rows, chunkId);
          if (chunkId === `${id}@20`) await new Promise(() => undefined);
          return dying.apply(rows, chunkId);
        },
        preview: () => Promise.reject(new Error('unexpected')),
      },
      { leaseMs: 300 },
    );
    await until('the third chunk', async () => (record.chunks.length === 3 ? true : undefined));
    runners = runners.filter((one) => one !== killed);

    runner();
    const stored = await ended(id);
    expect(stored).toMatchObject({ state: 'done', progress: { total: 35, accepted: 35, changed: 35 } });
    expect(record.chunks.slice(2)).toEqual([`${id}@20`, `${id}@20`, `${id}@30`]);
    expect(record.names.size).toBe(35);
  }, 30_000);

  it('stops where it is paused and goes on when it is resumed', async () => {
    const id = await queue(fileOf(35));
    const apply = record.apply.bind(record);
    record.apply = async (rows, chunkId) => {
      if (chunkId === `${id}@10`) await imports.pause(id, EVERYTHING);
      return apply(rows, chunkId);
    };
    runner();
    await until('the pause', async () => ((await find(id)).state === 'paused' ? true : undefined));
    record.apply = apply;

    expect(await imports.resume(id, EVERYTHING)).toBe(true);
    expect(await ended(id)).toMatchObject({ state: 'done', progress: { accepted: 35 } });
    expect(await imports.pause(id, EVERYTHING)).toBe(false);
  }, 30_000);

  it('waits while the record is away, and fails where it breaks', async () => {
    const apply = record.apply.bind(record);
    let away = 2;
    record.apply = async (rows, chunkId) => {
      away -= 1;
      if (away >= 0) throw new DomainError(503, 'DATABASE_AWAY', text('', ''));
      return apply(rows, chunkId);
    };
    runner();
    expect(await ended(await queue(fileOf(12)))).toMatchObject({ state: 'done', progress: { accepted: 12 } });

    record.apply = () => Promise.reject(new Error('a defect'));
    expect(await ended(await queue(fileOf(12)))).toMatchObject({ state: 'failed', failure: { code: 'IMPORT_BROKEN' } });
  }, 30_000);

  it('shows an import to its branch alone', async () => {
    const id = await queue(fileOf(1));
    expect(await imports.find(id, RegionScope.branch('990124'))).toBeDefined();
    expect(await imports.find(id, RegionScope.branch('990125'))).toBeUndefined();
    expect(await imports.pause(id, RegionScope.branch('990125'))).toBe(false);
  }, 30_000);
});
