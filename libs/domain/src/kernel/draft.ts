import type {
  Acceptance,
  DecisionContext,
  DocumentEffect,
  DomainEvent,
  EventMeta,
  FollowUp,
  PersonalData,
} from './decider';
import type { PersonRef } from './person';

/**
 * Collects what a command leads to. Each event is applied at once, so that a command that closes a step can go on to open
 * the next one from the state it has just made. Lives only within one `decide`.
 */
export class Draft<S, E extends DomainEvent, X extends DecisionContext> {
  private readonly events: E[] = [];
  private readonly follow: FollowUp[] = [];
  private readonly documents: DocumentEffect[] = [];
  private readonly personal: PersonalData[] = [];

  constructor(
    private current: S | undefined,
    readonly context: X,
    private readonly evolve: (state: S | undefined, event: E, meta: EventMeta) => S,
  ) {}

  /** The state after everything emitted so far. */
  get state(): S {
    return this.current as S;
  }

  /** @param whose the person to whom a personal field belongs, where it is one person's */
  emit(event: E, personal?: Readonly<Record<string, string>>, whose?: Readonly<Record<string, PersonRef>>): this {
    if (personal) this.personal.push({ event: this.events.length, fields: personal, ...(whose ? { whose } : {}) });
    this.events.push(event);
    const { actor, at } = this.context;
    this.current = this.evolve(this.current, event, { at, revision: 0, actor: { kind: actor.kind, id: actor.id } });
    return this;
  }

  /** A command on another aggregate, in the same transaction. */
  then(followUp: FollowUp): this {
    this.follow.push(followUp);
    return this;
  }

  touch(...effects: DocumentEffect[]): this {
    this.documents.push(...effects);
    return this;
  }

  outcome(): Acceptance<E> {
    return { events: this.events, follow: this.follow, documents: this.documents, personal: this.personal };
  }
}
