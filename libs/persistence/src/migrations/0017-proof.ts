import { EVENTS } from '../events/schema';
import { ERASURES } from '../erasures/schema';
import { DOSSIER_EXPORTS } from '../exports/schema';
import { PERSONAL_KEYS } from '../personal/schema';
import { SEALED_HEADS, SEALS, SEAL_KEYS } from '../seals/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  { collection: SEALED_HEADS, name: 'firm', serves: 'proofs of a dossier', key: { creditCode: 1, seal: 1, _id: 1 } },
  {
    collection: SEALED_HEADS,
    name: 'stream',
    serves: 'up to where a stream is sealed',
    key: { 'aggregate.id': 1, seal: 1 },
  },
  { collection: SEALED_HEADS, name: 'seal', serves: 'what an interrupted seal left', key: { seal: 1 } },
  {
    collection: EVENTS,
    name: 'personal',
    serves: 'personal values that are not encrypted yet',
    key: { 'personal.box': 1 },
    partial: { personal: { $exists: true } },
  },
  {
    collection: DOSSIER_EXPORTS,
    name: 'expiry',
    serves: 'exports whose file is to go',
    key: { recordedAt: 1 },
    partial: { fileId: { $type: 'string' } },
  },
  {
    collection: PERSONAL_KEYS,
    name: 'firm',
    serves: 'whose data a firm’s record holds',
    key: { creditCode: 1, _id: 1 },
  },
  { collection: PERSONAL_KEYS, name: 'master', serves: 'keys under an earlier master key', key: { master: 1 } },
];

/** Existing personal values are encrypted by the API at its start: a migration has no keys. */
export const proofMigration: Migration = {
  id: 17,
  name: 'seals, exports, keys of personal data',
  async up(database) {
    await createCollections(database, [SEALS, SEALED_HEADS, SEAL_KEYS, DOSSIER_EXPORTS, PERSONAL_KEYS, ERASURES]);
    await createIndexes(database, INDEXES);
  },
};
