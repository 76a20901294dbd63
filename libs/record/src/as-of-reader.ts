import {
  type AggregateRef,
  type AggregateType,
  type Description,
  type Instant,
  type IsoDate,
  dateOf,
} from '@app/domain';
import { EventRepository, type RegionScope, type StoredEvent } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { AggregateRegistry } from './registry';
import { advance, openCopy, type WorkingCopy } from './working-copy';

/**
 * Two different questions: `asOf` is how things stood at the end of a business day; `knownBy` is what was on record at the end of a
 * real day. Both together: how they stood then, as far as was known by then. Nothing said: now.
 */
export interface Moment {
  readonly asOf?: IsoDate;
  readonly knownBy?: IsoDate;
}

/** A thing as it was. */
export interface AsItWas<S = unknown> {
  readonly aggregate: AggregateRef;
  readonly revision: number;
  /** Business time of its last event by then. */
  readonly at: Instant;
  readonly headHash: string;
  readonly state: S;
  readonly description: Description;
}

/** Whether an event belongs to a moment; the stream of a thing ends before its first event that does not. */
export function isWithin({ at, recordedAt }: Pick<StoredEvent, 'at' | 'recordedAt'>, moment: Moment): boolean {
  if (moment.asOf && dateOf(at) > moment.asOf) return false;
  return !moment.knownBy || dateOf(recordedAt) <= moment.knownBy;
}

/** Evolves a firm's things from their events up to a moment. */
@Injectable()
export class AsOfReader {
  constructor(
    private readonly events: EventRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  /** Every thing of the firm that there was by then, in order of its first event. */
  ofFirm(creditCode: string, scope: RegionScope, moment: Moment): Promise<readonly AsItWas[]> {
    return this.evolve(this.events.dossier(creditCode, scope), moment);
  }

  /** Of these things of a kind, those that there were by then. */
  ofThings(
    type: AggregateType,
    ids: readonly string[],
    scope: RegionScope,
    moment: Moment,
  ): Promise<readonly AsItWas[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.evolve(this.events.streams(type, ids, scope), moment);
  }

  private async evolve(events: AsyncIterable<StoredEvent>, moment: Moment): Promise<readonly AsItWas[]> {
    const copies = new Map<string, WorkingCopy>();
    const at = new Map<string, Instant>();
    const ended = new Set<string>();
    for await (const event of events) {
      const { type, id } = event.aggregate;
      const key = `${type}:${id}`;
      if (!isWithin(event, moment)) ended.add(key);
      if (ended.has(key) || !this.registry.has(type)) continue;
      const copy = copies.get(key) ?? openCopy(event.aggregate, this.registry.get(type), undefined);
      copies.set(key, { ...advance(copy, { event }), decided: [] });
      at.set(key, event.at);
    }
    return [...copies].map(([key, copy]) => ({
      aggregate: copy.ref,
      revision: copy.head.revision,
      headHash: copy.head.hash,
      at: at.get(key) ?? '',
      state: copy.state,
      description: copy.definition.decider.describe(copy.state),
    }));
  }
}
