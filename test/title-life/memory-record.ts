import { BusinessClock } from '@app/calendar';
import { Conductor, type RuleBook, aggregateDefinitions } from '@app/conduct';
import {
  type Actor,
  type AggregateRef,
  type AggregateType,
  type Command,
  DomainError,
  type DomainEvent,
  type Instant,
  type WorkCalendar,
  dateOf,
} from '@app/domain';
import { type AnyDefinition, type CommandPath, type SnapshotReader, type StoredSnapshot, deriveId } from '@app/record';

interface Given {
  readonly aggregate: AggregateRef;
  readonly command: Command;
  readonly commandId: string;
  readonly actor: Actor;
  readonly at?: Instant;
}

export interface MemoryEvent {
  readonly aggregate: AggregateRef;
  readonly type: string;
  readonly at: Instant;
  readonly commandId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A clock that shows what it was last told. */
class ToldClock extends BusinessClock {
  readonly secondsPerDay = 86_400;
  nowMs = 0;

  now(): number {
    return this.nowMs;
  }
}

interface Kept {
  readonly ref: AggregateRef;
  readonly revision: number;
  readonly state: unknown;
}

/** What one command has come to so far; nothing of it is kept where it is refused. */
interface Unit {
  readonly given: Required<Given>;
  readonly kept: Map<string, Kept>;
  readonly events: MemoryEvent[];
  readonly newId: (prefix: string) => string;
}

const keyOf = ({ type, id }: AggregateRef): string => `${type}:${id}`;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The product's definitions and conductor on a record in memory: revisions, receipts, all or nothing, as the real one has them. */
export class MemoryRecord {
  readonly clock = new ToldClock();
  readonly conductor: Conductor;
  /** Papers that were handed in, by id. */
  readonly uploads: Record<string, { type: string; creditCode: string; state: 'pending' }> = {};
  events: readonly MemoryEvent[] = [];
  private kept = new Map<string, Kept>();
  private readonly receipts = new Set<string>();
  private readonly definitions: ReadonlyMap<AggregateType, AnyDefinition>;

  constructor(
    rules: RuleBook,
    private readonly calendar: WorkCalendar,
  ) {
    const idsOf = (type: AggregateType, creditCode: string): string[] =>
      this.all(type).flatMap(({ id, description }) =>
        description.creditCode === creditCode && !description.closed ? [id] : [],
      );
    const live = {
      cultivationOf: async (creditCode: string) => idsOf('cultivation', creditCode)[0] ?? null,
      applicationsOf: async (creditCode: string) => idsOf('application', creditCode),
      nextLetterNumber: async () => 1,
    };
    const files = {
      papersOnFile: async () => [],
      findUploads: async () => this.uploads,
      findEvidence: async () => [],
    };
    const jury = {
      ...{ register: async () => [], seed: async () => null },
      ...{ sealed: async () => ({}), meetingOf: async () => null, panelsOf: async () => [] },
    };
    const definitions = aggregateDefinitions({ rules, live, files, jury, holders: { find: async () => [] } });
    this.definitions = new Map(definitions.map((definition) => [definition.decider.type, definition]));
    const path = { execute: (given: Given) => this.give(given) } as unknown as CommandPath;
    const reader = {
      find: async (ref: AggregateRef) => this.find(ref),
      ofFirm: async (type: AggregateType, creditCode: string) =>
        this.all(type).filter(({ description }) => description.creditCode === creditCode),
    } as unknown as SnapshotReader;
    this.conductor = new Conductor(path, reader, this.clock, rules, { calendar: () => calendar } as never);
  }

  find<S>(ref: AggregateRef): StoredSnapshot<S> | undefined {
    const kept = this.kept.get(keyOf(ref));
    return kept && this.snapshotOf<S>(kept);
  }

  all(type: AggregateType): StoredSnapshot[] {
    return [...this.kept.values()].flatMap((kept) => (kept.ref.type === type ? [this.snapshotOf(kept)] : []));
  }

  /** Once for each command id of a principal. */
  async give(given: Given): Promise<void> {
    const receipt = `${given.actor.id}|${given.commandId}`;
    if (this.receipts.has(receipt)) return;
    let ids = 0;
    const unit: Unit = {
      given: { at: this.clock.instant(), ...given },
      kept: new Map(this.kept),
      events: [],
      newId: (prefix) => deriveId(prefix, given.actor, given.commandId, (ids += 1)),
    };
    await this.run(unit, given.aggregate, given.command);
    this.kept = unit.kept;
    this.events = [...this.events, ...unit.events];
    this.receipts.add(receipt);
  }

  /** The code of a refusal; null where it is accepted. */
  async refusalOf(given: Given): Promise<string | null> {
    try {
      await this.give(given);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  private async run(unit: Unit, ref: AggregateRef, command: Command): Promise<void> {
    const { decider, prepare } = this.definition(ref.type);
    const { actor, at } = unit.given;
    const state = unit.kept.get(keyOf(ref))?.state;
    const base = { aggregateId: ref.id, at, today: dateOf(at), actor, calendar: this.calendar, newId: unit.newId };
    const load = async (other: AggregateRef) => {
      const kept = unit.kept.get(keyOf(other));
      return kept && (this.snapshotOf(kept) as never);
    };
    const context = prepare
      ? await prepare({ state, aggregate: ref, command, base, session: {} as never, load })
      : base;
    const outcome = decider.decide(state, command, context);
    if (outcome.refused) throw DomainError.of(outcome);
    for (const event of outcome.events) this.apply(unit, ref, event);
    for (const next of outcome.follow ?? []) await this.run(unit, next.aggregate, next.command);
  }

  private apply(unit: Unit, ref: AggregateRef, event: DomainEvent): void {
    const { at, actor, commandId } = unit.given;
    const before = unit.kept.get(keyOf(ref));
    const revision = (before?.revision ?? 0) + 1;
    const meta = { at, revision, actor: { kind: actor.kind, id: actor.id } };
    const state = plain(this.definition(ref.type).decider.evolve(before?.state, plain(event), meta));
    unit.kept.set(keyOf(ref), { ref, revision, state });
    unit.events.push({
      aggregate: ref,
      type: event.type,
      at,
      commandId,
      data: plain(event.data) as MemoryEvent['data'],
    });
  }

  private definition(type: AggregateType): AnyDefinition {
    const found = this.definitions.get(type);
    if (!found) throw new Error(`no definition of ${type}`);
    return found;
  }

  private snapshotOf<S>({ ref, revision, state }: Kept): StoredSnapshot<S> {
    const description = this.definition(ref.type).decider.describe(state);
    return { ...ref, revision, state: state as S, description, updatedAt: this.clock.instant() };
  }
}
