import type { AggregateRef, AggregateType, DocumentEffect, Instant } from '@app/domain';
import { RegionScope, type SnapshotRepository, type TransactionSession } from '@app/persistence';
import type { LoadOptions, StoredSnapshot } from './definition';
import type { AggregateRegistry } from './registry';
import { type WorkingCopy, openCopy, toStoredSnapshot } from './working-copy';

/** Keys of personal data, and the erasure that destroys them. */
interface Forgotten {
  readonly keys: readonly string[];
  readonly erasure: string;
}

/**
 * Everything that one transaction has read and decided. Decisions first, all writes afterwards: a refusal anywhere has nothing to undo,
 * and an aggregate that several commands touch is written once.
 */
export class UnitOfWork {
  private readonly copies = new Map<string, WorkingCopy>();
  /** What stood before each change, for savepoints. */
  private readonly undo: (readonly [key: string, before: WorkingCopy | undefined])[] = [];
  private effects: readonly DocumentEffect[] = [];
  private erasures: readonly Forgotten[] = [];

  constructor(
    readonly session: TransactionSession,
    /** Real time of recording, the same for the whole transaction. */
    readonly recordedAt: Instant,
    private readonly snapshots: SnapshotRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  async open(ref: AggregateRef): Promise<WorkingCopy> {
    const known = this.copies.get(keyOf(ref));
    if (known) return known;
    const read = await this.snapshots.find(ref, RegionScope.everything(), this.session);
    const copy = openCopy({ type: ref.type, id: ref.id }, this.registry.get(ref.type), read);
    this.put(copy);
    return copy;
  }

  /** The copy as it stands; it must have been opened. */
  known(ref: AggregateRef): WorkingCopy {
    const copy = this.copies.get(keyOf(ref));
    if (!copy) throw new Error(`${keyOf(ref)} was not opened`);
    return copy;
  }

  /** Reads many of one kind at once. */
  async prefetch(type: AggregateType, ids: readonly string[]): Promise<void> {
    const rows = await this.snapshots.findMany(type, ids, RegionScope.everything(), this.session);
    const byId = new Map(rows.map((row) => [row.ref.id, row]));
    const definition = this.registry.get(type);
    for (const id of ids) this.put(openCopy({ type, id }, definition, byId.get(id)));
  }

  async load<S>(ref: AggregateRef, options?: LoadOptions): Promise<StoredSnapshot<S> | undefined> {
    const copy = await this.open(ref);
    if (options?.guard && copy.read && !copy.guarded) this.put({ ...copy, guarded: true });
    return toStoredSnapshot<S>(copy);
  }

  put(copy: WorkingCopy): void {
    const key = keyOf(copy.ref);
    this.undo.push([key, this.copies.get(key)]);
    this.copies.set(key, copy);
  }

  forget(keys: Forgotten): void {
    this.erasures = [...this.erasures, keys];
  }

  touchDocuments(effects: readonly DocumentEffect[]): void {
    this.effects = [...this.effects, ...effects];
  }

  /** @returns the function that forgets everything decided since */
  savepoint(): () => void {
    const { effects, erasures } = this;
    const { length } = this.undo;
    return () => {
      for (const [key, before] of this.undo.splice(length).reverse()) {
        if (before) this.copies.set(key, before);
        else this.copies.delete(key);
      }
      this.effects = effects;
      this.erasures = erasures;
    };
  }

  get changed(): readonly WorkingCopy[] {
    return [...this.copies.values()].filter((copy) => copy.decided.length > 0);
  }

  /** What the decisions rest on without changing it. */
  get guarded(): readonly WorkingCopy[] {
    return [...this.copies.values()].filter((copy) => copy.guarded && copy.decided.length === 0);
  }

  /** Keys of personal data that go for ever with this transaction. */
  get forgotten(): readonly Forgotten[] {
    return this.erasures;
  }

  get documentEffects(): readonly DocumentEffect[] {
    return this.effects;
  }
}

export function keyOf(ref: AggregateRef): string {
  return `${ref.type}:${ref.id}`;
}
