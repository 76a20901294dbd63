import { AccountDirectory, type Principal, scopeOf, toActor } from '@app/auth';
import { type AggregateRef, type MeetingState, isMeetingOpenTo, isPermitted, lineOf, redactionOf } from '@app/domain';
import type { StoredEvent } from '@app/persistence';
import { EventReader, SnapshotReader, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { ChangeSince, ChangedBy, ChangesSince } from '../platform/problems/stale-problem';

/** What is told at most of a thing that was left open for long. */
const MOST = 10;

const NOBODY: ChangedBy = { account: null, name: null, roles: [], department: null };

const REMINDERS: readonly string[] = ['reminded', 'escalated'];

/** Tells somebody whose page is out of date what happened meanwhile. */
@Injectable()
export class ChangesSinceReader {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly events: EventReader,
    private readonly accounts: AccountDirectory,
  ) {}

  /**
   * @param seen the revision that the caller has seen
   * @throws DomainError 404 outside of the caller's branch
   */
  async read(ref: AggregateRef, seen: number, caller: Principal): Promise<ChangesSince> {
    const scope = scopeOf(caller);
    const { revision, state } = await this.snapshots.get(ref, scope);
    if (ref.type === 'meeting' && !isMeetingOpenTo(state as MeetingState, caller)) throw notFound();
    const later: StoredEvent[] = [];
    for await (const event of this.events.stream(ref, scope)) if (event.revision > seen) later.push(event);
    const inWords = isPermitted(toActor(caller), 'dossier.read');
    const changes = later.slice(-MOST).reverse();
    const told = changes.map((event) => toChange(event, { inWords, self: caller.id }));
    return { currentRevision: revision, changes: await this.named(told) };
  }

  private async named(changes: readonly ChangeSince[]): Promise<ChangeSince[]> {
    const ids = [...new Set(changes.flatMap(({ by }) => by.account ?? []))];
    const found = await Promise.all(ids.map(async (id) => [id, (await this.accounts.find(id))?.name ?? null] as const));
    const names = new Map(found);
    return changes.map((change) => ({
      ...change,
      by: { ...change.by, name: names.get(change.by.account ?? '') ?? null },
    }));
  }
}

/** Words are for whoever reads dossiers; what is sealed until everybody has said theirs is told to nobody, nor who said it. */
function toChange(event: StoredEvent, { inWords, self }: { inWords: boolean; self: string }): ChangeSince {
  const { revision, at, actor, aggregate, type } = event;
  const isOwn = actor.id === self;
  const isKept = !isOwn && redactionOf(aggregate.type, type) !== null;
  const by: ChangedBy = {
    account: isOwn || (inWords && actor.kind === 'person') ? actor.id : null,
    name: null,
    roles: actor.roles,
    department: actor.department ?? null,
  };
  return {
    ...{ revision, at, by: isKept ? NOBODY : by, isReminder: REMINDERS.includes(type) },
    line: inWords && !isKept ? lineOf(aggregate.type, event) : null,
  };
}
