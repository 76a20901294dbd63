import { AppConfig } from '@app/config';
import { type AggregateRef, type EnterpriseState, type RedactionClass, redactionOf } from '@app/domain';
import {
  DocumentRepository,
  type DocumentRow,
  FileBucket,
  RegionScope,
  SealRepository,
  type StoredEvent,
  type StoredExport,
} from '@app/persistence';
import { EventReader, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Seal } from '../seals/seal';
import { SealKey } from '../seals/seal-key';
import type { BundleContent, BundleFile, Inclusion, PersonalValue } from './bundle-content';
import { bundleFile, isInBundle } from './bundle-file';

const PAGE = 200;
const ALL = RegionScope.everything();

/** Collects what goes into an export. Whether the caller may have it was decided before it was ordered. */
@Injectable()
export class BundleGatherer {
  constructor(
    private readonly events: EventReader,
    private readonly snapshots: SnapshotReader,
    private readonly seals: SealRepository,
    private readonly documents: DocumentRepository,
    private readonly files: FileBucket,
    private readonly key: SealKey,
    private readonly config: AppConfig,
  ) {}

  /** Seals first, events afterwards: what is sealed is then among the events, whatever happens meanwhile. */
  async gather(order: StoredExport): Promise<BundleContent> {
    const { creditCode, included, reason } = order;
    const firm = await this.snapshots.get<EnterpriseState>({ type: 'enterprise', id: creditCode }, ALL);
    const seals = await this.allSeals();
    const inclusions = await this.inclusions(creditCode, seals.length);
    const { events, heads, root } = await this.events.dossier(creditCode, ALL);
    await this.seals.keepKey(this.key.id, this.key.publicPem);
    const keys = await this.seals.publicKeys();
    return {
      ...{ creditCode, enterpriseName: firm.state.name, reason, included, events, heads, root, seals, inclusions },
      createdAt: order.orderedAt,
      recordedAt: order.recordedAt,
      createdBy: order.orderedBy,
      publicKeys: keys.map(({ publicPem }) => publicPem),
      files: await this.papers(creditCode),
      ...(order.personal ? { personal: await this.personalValues(events, included) } : {}),
    };
  }

  async allSeals(): Promise<readonly Seal[]> {
    const all: Seal[] = [];
    for (;;) {
      const page = await this.seals.following(all.length, PAGE);
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  }

  private async inclusions(creditCode: string, seals: number): Promise<readonly Inclusion[]> {
    const heads = await this.seals.headsOfFirm(creditCode);
    return heads
      .filter(({ seal }) => seal <= seals)
      .map(({ aggregate, revision, headHash, seal, path }) => ({ aggregate, revision, headHash, seal, path }));
  }

  private async papers(creditCode: string): Promise<readonly BundleFile[]> {
    const papers: DocumentRow[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.documents.page(ALL, { creditCode }, { limit: PAGE, ...(cursor ? { cursor } : {}) });
      papers.push(...page.items.filter(isInBundle));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return papers.map((row) => bundleFile(row, this.config.uploads.unscanned, () => this.files.read(row.fileId)));
  }

  /** Of events whose content is in the bundle only: a name beside a stub would be checkable by nothing. */
  private async personalValues(
    events: readonly StoredEvent[],
    included: readonly RedactionClass[],
  ): Promise<readonly PersonalValue[]> {
    const values: PersonalValue[] = [];
    for (const ref of streamsOf(events)) {
      const byRevision = await this.events.personalOf(ref, ALL);
      for (const event of events) {
        if (event.aggregate.type !== ref.type || event.aggregate.id !== ref.id) continue;
        const redacted = redactionOf(event.aggregate.type, event.type);
        if (redacted && !included.includes(redacted)) continue;
        for (const [field, { salt, value }] of Object.entries(byRevision.get(event.revision) ?? {}))
          values.push({ event: event.id, field, salt, value });
      }
    }
    return values;
  }
}

function streamsOf(events: readonly StoredEvent[]): readonly AggregateRef[] {
  return [...new Map(events.map(({ aggregate }) => [`${aggregate.type}:${aggregate.id}`, aggregate])).values()];
}
