import { isDeepStrictEqual } from 'node:util';
import type { AggregateRef } from '@app/domain';
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

/** Evolves an aggregate again from its first event: proof that the snapshot holds nothing which the record does not. */
@Injectable()
export class Rebuilder {
  constructor(
    private readonly events: EventRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly registry: AggregateRegistry,
  ) {}

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
