import { type AggregateRef, AGGREGATE_TYPES, type IsoDate } from '@app/domain';
import {
  type PersonalValues,
  type RegionScope,
  type StoredEvent,
  type StreamHead,
  EventRepository,
  SnapshotRepository,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { isWithin } from './as-of-reader';
import { type ChainBreak, type ChainHead, EMPTY_CHAIN, follow, isBreak } from './chain';
import type { Dossier, DossierVerdict } from './dossier';
import { merkleRoot } from './merkle';

/** Reads what was recorded: streams, dossiers, and whether they are whole. */
@Injectable()
export class EventReader {
  constructor(
    private readonly events: EventRepository,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** One stream in order of revision. */
  stream(ref: AggregateRef, scope: RegionScope): AsyncGenerator<StoredEvent> {
    return this.events.stream(ref, scope);
  }

  /** Personal values of a stream that are not erased, by revision and name. */
  personalOf(ref: AggregateRef, scope: RegionScope): Promise<ReadonlyMap<number, PersonalValues>> {
    return this.events.personalOf(ref, scope);
  }

  /**
   * A firm's events with the heads of its streams.
   *
   * @param asOf business day; each stream then ends before its first event of a later day, so that what is left is a whole chain
   * @param knownBy real day, the same for when events were recorded
   */
  async dossier(creditCode: string, scope: RegionScope, asOf?: IsoDate, knownBy?: IsoDate): Promise<Dossier> {
    const events: StoredEvent[] = [];
    const heads = new Map<string, StreamHead>();
    const ended = new Set<string>();
    for await (const event of this.events.dossier(creditCode, scope)) {
      const key = keyOf(event.aggregate);
      if (!isWithin(event, { asOf, knownBy })) ended.add(key);
      if (ended.has(key)) continue;
      events.push(event);
      heads.set(key, { aggregate: event.aggregate, revision: event.revision, headHash: event.hash });
    }
    const ordered = [...heads.values()].sort((a, b) => (a.aggregate.id < b.aggregate.id ? -1 : 1));
    return {
      creditCode,
      ...(asOf ? { asOf } : {}),
      ...(knownBy ? { knownBy } : {}),
      events,
      heads: ordered,
      root: merkleRoot(ordered),
    };
  }

  /**
   * Checks every chain of a firm, and that each snapshot stands at the head of its chain: nothing added, changed or cut off.
   *
   * @param asOf business day; the root is then that of the dossier of the day, the check that of all chains
   */
  async verify(creditCode: string, scope: RegionScope, asOf?: IsoDate): Promise<DossierVerdict> {
    const heads = new Map<string, { ref: AggregateRef; head: ChainHead }>();
    let firstBreak: ChainBreak | undefined;
    let count = 0;
    for await (const event of this.events.dossier(creditCode, scope)) {
      const key = keyOf(event.aggregate);
      const step = follow(heads.get(key)?.head ?? EMPTY_CHAIN, event);
      count += 1;
      if (isBreak(step)) firstBreak ??= step;
      else heads.set(key, { ref: event.aggregate, head: step });
    }
    firstBreak ??= await this.compareWithSnapshots(creditCode, scope, heads);

    const streams = [...heads.values()].map(({ ref, head }) => toStreamHead(ref, head));
    const whole = {
      valid: !firstBreak,
      events: count,
      root: merkleRoot(streams),
      ...(firstBreak ? { firstBreak } : {}),
    };
    if (!asOf) return whole;
    const { events, root } = await this.dossier(creditCode, scope, asOf);
    return { ...whole, events: events.length, root };
  }

  private async compareWithSnapshots(
    creditCode: string,
    scope: RegionScope,
    heads: ReadonlyMap<string, { ref: AggregateRef; head: ChainHead }>,
  ): Promise<ChainBreak | undefined> {
    const unclaimed = new Map(heads);
    for (const type of AGGREGATE_TYPES) {
      for (const { aggregate, revision, headHash } of await this.snapshots.headsOfFirm(type, creditCode, scope)) {
        const head = heads.get(keyOf(aggregate))?.head ?? EMPTY_CHAIN;
        if (head.revision !== revision || head.hash !== headHash) return { aggregate, revision, reason: 'head' };
        unclaimed.delete(keyOf(aggregate));
      }
    }
    const [orphan] = unclaimed.values();
    return orphan && { aggregate: orphan.ref, revision: orphan.head.revision, reason: 'head' };
  }
}

function keyOf(ref: AggregateRef): string {
  return `${ref.type}:${ref.id}`;
}

function toStreamHead(aggregate: AggregateRef, { revision, hash }: ChainHead): StreamHead {
  return { aggregate, revision, headHash: hash };
}
