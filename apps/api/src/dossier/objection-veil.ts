import { type Principal, scopeOf } from '@app/auth';
import {
  type AggregateRef,
  type NoticeState,
  type Objection,
  type RedactionClass,
  isPermitted,
  redactionOf,
} from '@app/domain';
import type { StoredEvent } from '@app/persistence';
import { type AsItWas, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import { ObjectionAccess } from '../notice/objection-access';

const OBJECTOR: RedactionClass = 'objector';

/** An event without what it says; its links stay, so that the chain and the root can still be followed. */
export type VeiledEvent = Omit<StoredEvent, 'data'> & { readonly redacted: RedactionClass };

/** An objection of which only that there is one may be known. */
interface VeiledObjection extends Pick<Objection, 'id' | 'at' | 'holds'> {
  readonly redacted: RedactionClass;
}

/**
 * Keeps what was said in objections from readers of a dossier for whom objections are not meant: the words are for the handler and
 * the auditor, here as on the notice itself.
 */
@Injectable()
export class ObjectionVeil {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly access: ObjectionAccess,
  ) {}

  /** The events, without the content of those that tell of an objection which the caller may not read. */
  async overEvents(events: readonly StoredEvent[], caller: Principal): Promise<readonly (StoredEvent | VeiledEvent)[]> {
    const telling = events.filter(tellsOfObjection);
    const veiled = await this.veiledOf(
      telling.map(({ aggregate }) => aggregate.id),
      caller,
    );
    return events.map((event) => {
      if (!veiled.has(event.aggregate.id) || !tellsOfObjection(event)) return event;
      const { data: _data, ...links } = event;
      return { ...links, redacted: OBJECTOR };
    });
  }

  /** The things as they were, their notices without the words of objections which the caller may not read. */
  async overThings(things: readonly AsItWas[], caller: Principal): Promise<readonly AsItWas[]> {
    const notices = things.filter(({ aggregate }) => isNotice(aggregate));
    const veiled = await this.veiledOf(
      notices.map(({ aggregate }) => aggregate.id),
      caller,
    );
    return things.map((thing) => (veiled.has(thing.aggregate.id) ? { ...thing, state: veil(thing.state) } : thing));
  }

  /**
   * Whether the words may go into a bundle that the caller takes away.
   *
   * @throws DomainError 403 `FOUR_EYES` where the caller is barred from one of the firm's notices
   */
  async checkBundle(creditCode: string, caller: Principal): Promise<void> {
    for (const { state } of await this.snapshots.ofFirm<NoticeState>('notice', creditCode, scopeOf(caller)))
      await this.access.check(state, caller);
  }

  private async veiledOf(ids: readonly string[], caller: Principal): Promise<ReadonlySet<string>> {
    const all = new Set(ids);
    if (!isPermitted(caller, 'objection.read')) return all;
    for (const { state } of await this.snapshots.findMany<NoticeState>('notice', [...all], scopeOf(caller)))
      if (!(await this.access.refusal(state, caller))) all.delete(state.id);
    return all;
  }
}

function isNotice({ type }: AggregateRef): boolean {
  return type === 'notice';
}

function tellsOfObjection({ aggregate, type }: Pick<StoredEvent, 'aggregate' | 'type'>): boolean {
  return redactionOf(aggregate.type, type) === OBJECTOR;
}

function veil(state: unknown): object {
  const notice = state as NoticeState;
  const objections = notice.objections.map(({ id, at, holds }): VeiledObjection => ({
    id,
    at,
    holds,
    redacted: OBJECTOR,
  }));
  return { ...notice, objections };
}
