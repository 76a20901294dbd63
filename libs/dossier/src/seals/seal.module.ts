import { generateKeyPairSync } from 'node:crypto';
import { AppConfig, keptSecret } from '@app/config';
import { ProofPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { SealKey } from './seal-key';
import { SEAL_OUTLET, SealFolder } from './seal-outlet';
import { Sealer } from './sealer';

const invent = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The office's key, the daily seals and where they go outside of the database. */
@Module({
  imports: [ProofPersistenceModule],
  providers: [
    {
      provide: SealKey,
      inject: [AppConfig],
      useFactory: ({ proof, dataDir }: AppConfig) =>
        SealKey.parse(proof.sealKey ?? keptSecret(dataDir, 'seal-key.pem', invent)),
    },
    { provide: SEAL_OUTLET, inject: [AppConfig], useFactory: ({ proof }: AppConfig) => new SealFolder(proof.sealDir) },
    Sealer,
  ],
  exports: [ProofPersistenceModule, SealKey, Sealer],
})
export class SealModule {}
