import { createHash, generateKeyPairSync } from 'node:crypto';
import type { AggregateRef } from '@app/domain';
import type { StoredEvent, StreamHead } from '@app/persistence';
import { canonicalHash, merkleRoot } from '@app/record';
import type { BundleContent, Inclusion } from '../bundle/bundle-content';
import { writeBundle } from '../bundle/write-bundle';
import { merkleTree } from '../seals/merkle-paths';
import { SealKey } from '../seals/seal-key';
import { NO_SEAL, type Seal, signSeal } from '../seals/seal';

const AT = '2026-04-13T09:00:00.000+08:00';
const ZERO_HASH = '0'.repeat(64);

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function aKey(): SealKey {
  return SealKey.parse(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** A chain; `data` may be given for single revisions. */
export function aStream(
  aggregate: AggregateRef,
  types: readonly string[],
  data: Readonly<Record<number, object>> = {},
): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (const [n, type] of types.entries()) {
    const event = {
      id: `evt_${aggregate.id.toLowerCase().replace(/[^a-z0-9]/g, '')}${n + 1}`,
      aggregate,
      revision: n + 1,
      type,
      at: AT,
      recordedAt: AT,
      actor: { kind: 'person' as const, id: 'officer', roles: ['officer' as const] },
      commandId: `c${n + 1}`,
      data: data[n + 1] ?? { note: '企业“一”', money: '12.50', list: [1, null, true] },
      prevHash: events.at(-1)?.hash ?? ZERO_HASH,
    };
    events.push({ ...event, hash: canonicalHash(event) });
  }
  return events;
}

export const headOf = (events: readonly StoredEvent[]): StreamHead => {
  const last = events.at(-1);
  if (!last) throw new Error('an empty stream');
  return { aggregate: last.aggregate, revision: last.revision, headHash: last.hash };
};

/** The seal of some heads beside those of another firm, and where they are in it. */
export function aSeal(
  heads: readonly StreamHead[],
  key: SealKey,
  before?: Seal,
): { readonly seal: Seal; readonly inclusions: Inclusion[] } {
  const foreign = headOf(aStream({ type: 'notice', id: 'ntc_foreign' }, ['notice-published']));
  const all = [...heads, foreign];
  const { root, paths } = merkleTree(all);
  const number = (before?.number ?? 0) + 1;
  const day = `2026-04-${String(12 + number)}`;
  const previous = before?.hash ?? NO_SEAL;
  const seal = signSeal({ number, day, at: AT, sealedAt: AT, streams: all.length, root, previous, keyId: key.id }, key);
  return { seal, inclusions: heads.map((head, n) => ({ ...head, seal: number, path: paths[n] ?? [] })) };
}

export const FIRM: AggregateRef = { type: 'enterprise', id: '91990124MA0000001X' };
export const CASE: AggregateRef = { type: 'application', id: 'app_0001' };
export const NOTICE: AggregateRef = { type: 'notice', id: 'ntc_0001' };

const PAPER = Buffer.from('%PDF-1.4 一份材料\n');

/** A small dossier: three streams, an objection with its objector beside it, two seals, one paper. */
export function aDossier(key: SealKey, change: Partial<BundleContent> = {}): BundleContent {
  const objection = { objectionId: 'ntc_0001.o1', content: '情况不实', nameHash: sha256('salt:张三') };
  const items = [{ itemId: 'i1', documentId: 'doc_0001', sha256: sha256(PAPER) }];
  const submitted = { requestId: 'app_0001.d1', items };
  const streams = [
    aStream(CASE, ['application-opened', 'items-submitted', 'step-closed', 'step-opened'], { 2: submitted }),
    aStream(FIRM, ['enterprise-registered', 'indicators-put']),
    aStream(NOTICE, ['notice-published', 'objection-received'], { 2: objection }),
  ];
  const heads = streams.map(headOf);
  const early = streams.map((events) => headOf(events.slice(0, -1)));
  const first = aSeal(early, key);
  const second = aSeal(heads.slice(0, 2), key, first.seal);
  return {
    creditCode: FIRM.id,
    enterpriseName: '云溪样例有限公司',
    createdAt: AT,
    recordedAt: AT,
    createdBy: 'auditor',
    reason: '年度审计',
    included: [],
    events: streams.flat(),
    heads,
    root: merkleRoot(heads),
    seals: [first.seal, second.seal],
    inclusions: [...first.inclusions, ...second.inclusions],
    publicKeys: [key.publicPem],
    files: [
      {
        documentId: 'doc_0001',
        type: 'licence',
        fileName: '营业执照.pdf',
        mediaType: 'application/pdf',
        size: PAPER.length,
        sha256: sha256(PAPER),

        open: async function* () {
          yield PAPER;
        },
      },
    ],
    ...change,
  };
}

export async function bytesOf(content: BundleContent, key: SealKey): Promise<Buffer> {
  const parts = { verifier: '// the verifier\n', summary: Buffer.from('%PDF-1.4 摘要\n') };
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBundle(content, parts, key)) pieces.push(piece);
  return Buffer.concat(pieces);
}
