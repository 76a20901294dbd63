import { type Actor, type AggregateType, type Instant, isTold } from '@app/domain';
import {
  type DirectoryFields,
  type EventToStore,
  type Receipt,
  type TaskChanges,
  type TransactionSession,
  DirectoryRepository,
  EventRepository,
  ReceiptRepository,
  SnapshotRepository,
  TaskRepository,
} from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { countedChange } from './counted-change';
import type { AnyDefinition } from './definition';
import { type DirectoryView, directoryChange, mergeDirectoryChanges } from './directory-change';
import { NO_DOCUMENTS, NO_PROBE, RECORD_OPTIONS, type RecordOptions, type WriteProbe } from './ports';
import { type TaskDifference, taskChanges, tasksHandedOver } from './task-changes';
import type { UnitOfWork } from './unit-of-work';
import { type WorkingCopy, describe } from './working-copy';

/** Writes a unit of work into its transaction, in the same order each time: what is most often contended comes late. */
@Injectable()
export class RecordWriter {
  private readonly probe: WriteProbe;

  constructor(
    @Inject(RECORD_OPTIONS) private readonly options: RecordOptions,
    private readonly snapshots: SnapshotRepository,
    private readonly events: EventRepository,
    private readonly tasks: TaskRepository,
    private readonly directory: DirectoryRepository,
    private readonly receipts: ReceiptRepository,
  ) {
    this.probe = options.probe ?? NO_PROBE;
  }

  async write(
    unit: UnitOfWork,
    receipt: Receipt,
    cause: { readonly actor: Actor; readonly at: Instant },
  ): Promise<void> {
    const { session, changed } = unit;
    await this.writeSnapshots(unit);
    for (const { ref } of unit.guarded) {
      await this.probe.reached('guard');
      await this.snapshots.bumpGuard(ref, session);
    }

    if (changed.length > 0) {
      await this.probe.reached('events');
      const tasks = changed.map((copy) => taskChanges(copy.ref, copy.readDescription, describe(copy), copy.updatedAt));
      await this.events.append(
        changed.flatMap((copy, index) => eventsToStore(copy, tasks[index])),
        session,
      );
      await this.writeTasks(tasks, session);
      await this.writeDirectory(unit);
    }
    if (unit.documentEffects.length > 0) {
      await this.probe.reached('documents');
      await (this.options.documents ?? NO_DOCUMENTS).apply(unit.documentEffects, { session, ...cause });
    }

    for (const { keys, erasure } of unit.forgotten) {
      await this.probe.reached('keys');
      await this.events.forget(keys, erasure, unit.recordedAt, session);
    }

    await this.probe.reached('receipt');
    await this.receipts.insert(receipt, session);
    await this.probe.reached('commit');
  }

  private async writeSnapshots({ changed, session }: UnitOfWork): Promise<void> {
    const types = [...new Set(changed.map(({ ref }) => ref.type))];
    for (const type of types) {
      await this.probe.reached(`snapshots of ${type}`);
      await this.snapshots.write(type, changed.filter(({ ref }) => ref.type === type).map(toSnapshotWrite), session);
    }
  }

  private async writeTasks(changes: readonly TaskChanges[], session: TransactionSession): Promise<void> {
    const all = {
      opened: changes.flatMap(({ opened }) => opened),
      changed: changes.flatMap((one) => one.changed),
      gone: changes.flatMap(({ gone }) => gone),
    };
    if (all.opened.length + all.changed.length + all.gone.length === 0) return;
    await this.probe.reached('tasks');
    await this.tasks.apply(all, session);
  }

  private async writeDirectory({ changed, session }: UnitOfWork): Promise<void> {
    const changes = changed.map((copy) => directoryChange(copy.ref, viewAsRead(copy), viewAsDecided(copy)));
    const merged = mergeDirectoryChanges(changes.filter((change) => change !== undefined));
    if (merged.length === 0) return;
    await this.probe.reached('directory');
    await this.directory.apply(merged, session);
  }
}

function toSnapshotWrite(copy: WorkingCopy): Parameters<SnapshotRepository['write']>[1][number] {
  const described = describe(copy);
  const {
    creditCode,
    enterpriseName,
    regionCode,
    status,
    closed,
    awaits,
    nextDueAt,
    waitsForYear,
    provisionalYear,
    uniqueKey,
  } = described;
  return {
    readRevision: copy.read?.revision ?? 0,
    row: {
      ref: copy.ref,
      revision: copy.head.revision,
      guard: (copy.read?.guard ?? 0) + (copy.guarded ? 1 : 0),
      state: copy.state,
      headHash: copy.head.hash,
      ...{ creditCode, enterpriseName, regionCode, status, closed, awaits, nextDueAt, uniqueKey },
      waitsForYear: waitsForYear ?? null,
      provisionalYear: provisionalYear ?? null,
      updatedAt: copy.updatedAt,
    },
  };
}

/** Counts move, and tasks are told of, with the last event of the transaction, from what was read to what stands now. */
function eventsToStore(copy: WorkingCopy, tasks: TaskDifference | undefined): EventToStore[] {
  const after = describe(copy);
  const counted = countedChange(copy.ref.type, copy.readDescription, after);
  const { creditCode, regionCode } = after;
  const handed = tasks ? tasksHandedOver(tasks) : [];
  return copy.decided.map(({ event, personal, whose }, index) => {
    const isLast = index === copy.decided.length - 1;
    const told = isLast ? handed : [];
    return {
      event,
      creditCode,
      regionCode,
      ...(personal ? { personal } : {}),
      ...(whose ? { whose } : {}),
      ...(counted && isLast ? { counted } : {}),
      ...(told.length > 0 || isTold(copy.ref.type, event.type) ? { tells: { tasks: told } } : {}),
    };
  });
}

function viewAsRead({ definition, read, readDescription, ref }: WorkingCopy): DirectoryView | undefined {
  if (!read || !readDescription) return undefined;
  return { description: readDescription, fields: fieldsOf(definition, ref.type, read.state, read.revision) };
}

function viewAsDecided(copy: WorkingCopy): DirectoryView {
  const { definition, ref, state, head } = copy;
  return { description: describe(copy), fields: fieldsOf(definition, ref.type, state, head.revision) };
}

/** The row shows the revision of the enterprise itself, which no state knows. */
function fieldsOf(definition: AnyDefinition, type: AggregateType, state: unknown, revision: number): DirectoryFields {
  return { ...definition.directory?.(state), ...(type === 'enterprise' ? { revision } : {}) };
}
