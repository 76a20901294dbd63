import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule, loadConfig } from '@app/config';
import type { Actor } from '@app/domain';
import { Migrator, PersistenceModule } from '@app/persistence';
import { type MongoServer, until } from '@app/testing';
import { mongo } from 'mongoose';
import { DocumentsModule } from '../documents.module';
import { DocumentStore } from '../store/document-store';
import type { KeepRequest } from '../store/staged-file';

export const FIRM = '91990124MA00000001';
export const OTHER_FIRM = '91990124MA00000002';
const DATABASE = 'documents';
export const TOWN = '990124101';

export const HANDLER: Actor = {
  kind: 'person',
  id: `enterprise:${FIRM}`,
  name: '张三',
  roles: ['enterprise'],
  regionCode: TOWN,
  creditCode: FIRM,
};

/** The library with its indexes, and a limit of 2 MiB. */
export async function startDocuments(server: MongoServer): Promise<DocumentFixture> {
  const config = loadConfig({ MONGO_URI: server.uri, MONGO_DB: DATABASE, APP_UPLOAD_MAX_MB: '2' });
  const app = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(config),
      PersistenceModule.forRoot({ uri: server.uri, database: DATABASE }),
      DocumentsModule,
    ],
  }).compile();
  await app.init();
  const client = await mongo.MongoClient.connect(server.uri);
  await until('the library has its indexes', () => app.get(Migrator).run());
  return new DocumentFixture(app, client, client.db(DATABASE));
}

const COLLECTIONS = ['documents', 'files.files', 'files.chunks', 'staged_files'];

export class DocumentFixture {
  private commands = 0;

  constructor(
    readonly app: TestingModule,
    private readonly client: mongo.MongoClient,
    readonly db: mongo.Db,
  ) {}

  async clear(): Promise<void> {
    for (const name of COLLECTIONS) await this.db.collection(name).deleteMany({});
  }

  get store(): DocumentStore {
    return this.app.get(DocumentStore);
  }

  request(changes: Partial<KeepRequest> = {}): KeepRequest {
    this.commands += 1;
    const commandId = `upload-${this.commands}`;
    return { actor: HANDLER, commandId, creditCode: FIRM, regionCode: TOWN, type: 'AUDIT_REPORT', ...changes };
  }

  /** What the bucket and the staging hold, whoever owns it. */
  async stored(): Promise<{ documents: number; files: number; chunks: number; staged: number }> {
    const count = (name: string) => this.db.collection(name).countDocuments();
    return {
      documents: await count('documents'),
      files: await count('files.files'),
      chunks: await count('files.chunks'),
      staged: await count('staged_files'),
    };
  }

  async close(): Promise<void> {
    await this.client.close();
    await this.app.close();
  }
}
