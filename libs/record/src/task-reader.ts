import { TASK_KINDS } from '@app/domain';
import { EventRepository, type RegionScope, type StoredEvent, type TaskRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { AggregateRegistry } from './registry';
import { tasksOf } from './task-changes';
import { advance, openCopy, type WorkingCopy } from './working-copy';

/** A task that waits for nobody any more, as it was shown last. */
export interface EndedTask {
  readonly task: TaskRow;
  /** All events of the command with which it went. */
  readonly events: readonly StoredEvent[];
}

/** Finds what became of tasks: no row of them is kept, because a stream says when they came and went. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly events: EventRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  /** Undefined where there never was such a task within the scope, or where it still waits. */
  async findEnded(id: string, scope: RegionScope): Promise<EndedTask | undefined> {
    const aggregateId = aggregateOf(id);
    if (!aggregateId) return undefined;
    let task: TaskRow | undefined;
    let ended: readonly StoredEvent[] = [];
    for await (const { copy, events } of this.commands(aggregateId, scope)) {
      const description = copy.definition.decider.describe(copy.state);
      const shown = tasksOf(copy.ref, description.closed ? undefined : description, copy.updatedAt).get(id);
      if (!shown && task && ended.length === 0) ended = events;
      if (shown) [task, ended] = [shown, []];
    }
    return task && ended.length > 0 ? { task, events: ended } : undefined;
  }

  /** A stream command by command: between two events of one command nobody has ever seen it. */
  private async *commands(
    id: string,
    scope: RegionScope,
  ): AsyncGenerator<{ copy: WorkingCopy; events: StoredEvent[] }> {
    let copy: WorkingCopy | undefined;
    let events: StoredEvent[] = [];
    for await (const event of this.events.streamOf(id, scope)) {
      if (copy && events[0] && events[0].commandId !== event.commandId) {
        yield { copy, events };
        events = [];
      }
      copy ??= openCopy(event.aggregate, this.registry.get(event.aggregate.type), undefined);
      copy = { ...advance(copy, { event }), decided: [] };
      events.push(event);
    }
    if (copy) yield { copy, events };
  }
}

/** What stands before the kind in `<aggregateId>:<kind>:<slot>`. */
function aggregateOf(taskId: string): string | undefined {
  const places = TASK_KINDS.map((kind) => taskId.indexOf(`:${kind}:`)).filter((place) => place > 0);
  return places.length > 0 ? taskId.slice(0, Math.min(...places)) : undefined;
}
