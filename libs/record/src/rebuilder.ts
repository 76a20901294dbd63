import { isDeepStrictEqual } from 'node:util';
import { type AggregateRef, AGGREGATE_TYPES, DomainError } from '@app/domain';
import { type RegionScope, EventRepository, SnapshotRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { toPlainJson } from './canonical';
import { type ChainBreak, EMPTY_CHAIN, follow, isBreak } from './chain';
import { AggregateRegistry } from './registry';
import { notFound } from './snapshot-reader';
import { advance, openCopy } from './working-copy';

/** What the events alone say of an aggregate. */
export interface Rebuilt<S = unknown> {
  readonly revision: number;
  readonly state: S;
  readonly headHash: string;
  /** Whether the stored snapshot says the same. */
  readonly matches: boolean;
  readonly firstBreak?: ChainBreak;
}

/** Whether what is stored of an aggregate is what its events say. */
export interface Checked extends Pick<Rebuilt, 'matches' | 'firstBreak'> {
  readonly ref: AggregateRef;
}

/** A command may come in between the events and the snapshot; not this often in a row. */
const MOST_LOOKS = 5;

/** Evolves an aggregate again from its first event: proof that the snapshot holds nothing which the record does not. */
@Injectable()
export class Rebuilder {
  constructor(
    private readonly events: EventRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  /** Rebuilds everything that has a snapshot, one after the other; may run while commands come in. */
  async *checkAll(scope: RegionScope): AsyncGenerator<Checked> {
    for (const type of AGGREGATE_TYPES.filter((one) => this.registry.has(one))) {
      for await (const { ref } of this.snapshots.all(type, scope)) yield { ref, ...(await this.check(ref, scope)) };
    }
  }

  private async check(ref: AggregateRef, scope: RegionScope): Promise<Pick<Rebuilt, 'matches' | 'firstBreak'>> {
    for (let looks = 1; ; looks += 1) {
      const { matches, firstBreak } = await this.rebuild(ref, scope).catch((error: unknown) => {
        // A snapshot without a single event.
        if (error instanceof DomainError && error.code === 'NOT_FOUND')
          return { matches: false, firstBreak: undefined };
        throw error;
      });
      if (matches || firstBreak || looks === MOST_LOOKS) return { matches, ...(firstBreak ? { firstBreak } : {}) };
    }
  }

  /** @throws DomainError 404 `NOT_FOUND` where there is no event */
  async rebuild<S = unknown>(ref: AggregateRef, scope: RegionScope): Promise<Rebuilt<S>> {
    let copy = openCopy(ref, this.registry.get(ref.type), undefined);
    let head = EMPTY_CHAIN;
    let firstBreak: ChainBreak | undefined;
    for await (const event of this.events.stream(ref, scope)) {
      const step = follow(head, event);
      if (isBreak(step)) firstBreak ??= step;
      head = { revision: event.revision, hash: event.hash };
      copy = { ...advance(copy, { event }), decided: [] };
    }
    if (head.revision === 0) throw notFound();

    const stored = await this.snapshots.find(ref, scope);
    const matches =
      stored?.revision === head.revision &&
      stored.headHash === head.hash &&
      isDeepStrictEqual(toPlainJson(stored.state), copy.state);
    const { revision, hash: headHash } = head;
    return { revision, state: copy.state as S, headHash, matches, ...(firstBreak ? { firstBreak } : {}) };
  }
}
