import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Observable, Subject, filter, finalize, interval, map, merge, startWith, takeUntil, timer } from 'rxjs';
import { type Principal, scopeOf } from '@app/auth';
import { DomainError, text } from '@app/domain';
import { type SnapshotChange, SnapshotChanges } from '@app/persistence';
import type { StreamedChangeDto } from './event-stream.response';

/** What goes over the wire: a named event and its data as JSON. */
export interface StreamedEvent {
  readonly type: 'changed' | 'gap' | 'alive';
  readonly data: StreamedChangeDto | Record<string, never>;
}

/** A firm is not told when experts are drawn about it, or a meeting sits: who scores is blind to it and it to them. */
const SHOWN_TO_FIRMS: ReadonlySet<string> = new Set(['enterprise', 'cultivation', 'application', 'notice']);

const GAP: StreamedEvent = { type: 'gap', data: {} };

/** Real milliseconds. Proxies close what is silent for a minute. */
const ALIVE_MS = 20_000;

/** Real milliseconds after which a page asks anew: whoever was logged out meanwhile is told nothing more. */
const LIFE_MS = 10 * 60_000;

/** A person with a few pages open; more is a fault of a page. */
const STREAMS_PER_SESSION = 12;

/** Tells every open page which things changed, by id and revision only: what a page may see of them it reads itself. */
@Injectable()
export class EventStreamService implements OnModuleDestroy {
  private readonly changes = new Subject<SnapshotChange | 'gap'>();
  private readonly ended = new Subject<void>();
  private readonly open = new Map<string, number>();
  private unsubscribe: (() => void) | undefined;

  constructor(private readonly snapshots: SnapshotChanges) {}

  /**
   * @returns changes within the caller's branch (a firm: its own), `gap` where some may have been missed, `alive` now and then
   * @throws DomainError 429 `STREAMS_TOO_MANY`
   */
  of(caller: Principal): Observable<StreamedEvent> {
    this.listen();
    this.enter(caller.sessionId);
    const scope = scopeOf(caller);
    const isShown = ({ ref }: SnapshotChange): boolean => !caller.creditCode || SHOWN_TO_FIRMS.has(ref.type);
    const seen = this.changes.pipe(
      filter((change) => change === 'gap' || (scope.includes(change) && isShown(change))),
      map((change): StreamedEvent => (change === 'gap' ? GAP : toEvent(change))),
      // What happened before the page was connected it has not been told.
      startWith(GAP),
    );
    const alive = interval(ALIVE_MS).pipe(map((): StreamedEvent => ({ type: 'alive', data: {} })));
    return merge(seen, alive).pipe(
      takeUntil(merge(this.ended, timer(LIFE_MS))),
      finalize(() => this.leave(caller.sessionId)),
    );
  }

  onModuleDestroy(): void {
    this.unsubscribe?.();
    this.ended.next();
  }

  private listen(): void {
    this.unsubscribe ??= this.snapshots.subscribe({
      changed: (change) => this.changes.next(change),
      gap: () => this.changes.next('gap'),
    });
  }

  private enter(sessionId: string): void {
    const open = this.open.get(sessionId) ?? 0;
    if (open >= STREAMS_PER_SESSION) {
      throw new DomainError(
        429,
        'STREAMS_TOO_MANY',
        text('打开的页面过多，请关闭一些后重试', 'Too many pages are open in this session; close some'),
        undefined,
        10,
      );
    }
    this.open.set(sessionId, open + 1);
  }

  private leave(sessionId: string): void {
    const left = (this.open.get(sessionId) ?? 1) - 1;
    if (left > 0) this.open.set(sessionId, left);
    else this.open.delete(sessionId);
  }
}

function toEvent({ ref, revision, creditCode, status, closed }: SnapshotChange): StreamedEvent {
  return { type: 'changed', data: { type: ref.type, id: ref.id, revision, creditCode, status, closed } };
}
