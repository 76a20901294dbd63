import type { Upload } from '../application/application.context';
import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import type { Actor } from '../kernel/actor';
import type { WorkCalendar } from '../kernel/calendar';
import type {
  AggregateRef,
  AggregateType,
  Command,
  DecisionContext,
  Description,
  DocumentEffect,
  DomainEvent,
  EventMeta,
} from '../kernel/decider';
import type { Refusal } from '../kernel/refusal';
import type { Task } from '../kernel/task';
import { type Instant, dateOf } from '../kernel/time';
import type { AnyCommand, RecordedEvent, States } from './world.types';
import { contextOf } from './contexts';
import { DECIDERS } from './deciders';
import { type Rules, defaultRules } from './rules';

type Applied = { ref: AggregateRef; event: DomainEvent; actor: Actor; at: Instant };

export const calendar = createWorkCalendar(PUBLISHED_YEARS);

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A record without a database: snapshots in a map, commands decided one after another, all or nothing. */
export class World {
  readonly events: RecordedEvent[] = [];
  /** Personal fields of an event, by its index: they stand beside the data. */
  readonly personal = new Map<number, Readonly<Record<string, string>>>();
  readonly effects: DocumentEffect[] = [];
  readonly uploads: Record<string, Upload> = {};
  calendar: WorkCalendar = calendar;
  private states = new Map<string, unknown>();
  private ids = 0;

  constructor(
    public now: Instant = '2026-04-13T09:00:00.000+08:00',
    public rules: Rules = defaultRules(),
  ) {}

  get today(): string {
    return dateOf(this.now);
  }

  find<T extends AggregateType>(type: T, id: string): States[T] | undefined {
    return this.states.get(`${type}|${id}`) as States[T] | undefined;
  }

  get<T extends AggregateType>(type: T, id: string): States[T] {
    const state = this.find(type, id);
    if (!state) throw new Error(`no ${type} ${id}`);
    return state;
  }

  all<T extends AggregateType>(type: T): States[T][] {
    return [...this.states].filter(([key]) => key.startsWith(`${type}|`)).map(([, state]) => state as States[T]);
  }

  /** The one aggregate of its kind that is still open, or the last one. */
  last<T extends AggregateType>(type: T): States[T] {
    const state = this.all(type).at(-1);
    if (!state) throw new Error(`no ${type}`);
    return state;
  }

  refs(): AggregateRef[] {
    return [...this.states.keys()].map((key) => {
      const [type, id] = key.split('|') as [AggregateType, string];
      return { type, id };
    });
  }

  describe(ref: AggregateRef): Description {
    return DECIDERS[ref.type].describe(this.get(ref.type, ref.id));
  }

  tasks(): Task[] {
    return this.refs().flatMap((ref) => this.describe(ref).tasks);
  }

  /** Decides a command and everything that follows from it; a refusal anywhere changes nothing. */
  execute(
    ref: AggregateRef,
    command: AnyCommand,
    actor: Actor,
    at: Instant = this.now,
  ): Refusal | readonly DomainEvent[] {
    const before = new Map(this.states);
    const [events, effects] = [this.events.length, this.effects.length];
    const refusal = this.conduct(ref, command, actor, at);
    if (!refusal) return this.events.slice(events).map(({ event }) => event);
    this.states = before;
    this.events.length = events;
    this.effects.length = effects;
    return refusal;
  }

  /** Like `execute`, where a refusal is a failure of the test. */
  must(ref: AggregateRef, command: AnyCommand, actor: Actor, at?: Instant): readonly DomainEvent[] {
    const outcome = this.execute(ref, command, actor, at);
    if ('refused' in outcome) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail.en}`);
    return outcome;
  }

  /** Another world that stands where this one stands. */
  copy(): World {
    const copy = new World(this.now, { ...this.rules });
    copy.states = new Map(this.states);
    copy.events.push(...this.events);
    copy.effects.push(...this.effects);
    Object.assign(copy.uploads, this.uploads);
    copy.ids = this.ids;
    copy.calendar = this.calendar;
    return copy;
  }

  /** What a command would lead to; nothing is kept. */
  trial(ref: AggregateRef, command: AnyCommand, actor: Actor): Refusal | null {
    const before = new Map(this.states);
    const [events, effects] = [this.events.length, this.effects.length];
    const refusal = this.conduct(ref, command, actor, this.now);
    [this.states, this.events.length, this.effects.length] = [before, events, effects];
    return refusal;
  }

  /** The snapshots that the recorded events alone lead to. */
  rebuilt(): ReadonlyMap<string, unknown> {
    const states = new Map<string, unknown>();
    for (const { aggregate, event, meta } of this.events) {
      const key = `${aggregate.type}|${aggregate.id}`;
      states.set(key, plain(DECIDERS[aggregate.type].evolve(states.get(key), plain(event), meta)));
    }
    return states;
  }

  snapshots(): ReadonlyMap<string, unknown> {
    return this.states;
  }

  /** The code of a refusal; null where it is accepted. */
  refusalOf(ref: AggregateRef, command: AnyCommand, actor: Actor): string | null {
    const outcome = this.execute(ref, command, actor);
    return 'refused' in outcome ? outcome.code : null;
  }

  private conduct(ref: AggregateRef, command: Command, actor: Actor, at: Instant): Refusal | null {
    const decider = DECIDERS[ref.type];
    const base: DecisionContext = {
      aggregateId: ref.id,
      at,
      today: dateOf(at),
      actor,
      calendar: this.calendar,
      newId: (prefix) => `${prefix}_${String((this.ids += 1)).padStart(20, '0')}`,
    };
    const outcome = decider.decide(this.find(ref.type, ref.id), command, contextOf(this, ref, command, base));
    if (outcome.refused) return outcome;
    const fields = (index: number) => outcome.personal?.find((one) => one.event === index)?.fields;
    outcome.events.forEach((event, index) => this.apply({ ref, event, actor, at }, fields(index)));
    this.effects.push(...(outcome.documents ?? []));
    for (const next of outcome.follow ?? []) {
      const refusal = this.conduct(next.aggregate, next.command, actor, at);
      if (refusal) return refusal;
    }
    return null;
  }

  private apply({ ref, event, actor, at }: Applied, personal: Readonly<Record<string, string>> = {}): void {
    const meta: EventMeta = { at, revision: this.events.length + 1, actor: { kind: actor.kind, id: actor.id } };
    const state = DECIDERS[ref.type].evolve(this.find(ref.type, ref.id), plain(event), meta);
    this.states.set(`${ref.type}|${ref.id}`, plain(state));
    this.personal.set(this.events.length, personal);
    this.events.push({ aggregate: ref, at, meta, event });
  }
}
