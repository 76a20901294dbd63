import { type Principal, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { isPermitted, lineOf, redactionOf, text, toInstant } from '@app/domain';
import { DirectoryRepository, type Doing, DoingsRepository, TaskRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PageAnswer, RawPage } from '../platform/paging/pages';
import type { ChangeByOtherResponseDto, InboxCountsResponseDto } from './inbox.response';
import { taskFilterOf } from './task-filter';

/** Counting stops here. */
const COUNT_CAP = 1_000;

/** Real time in which something counts as done lately. */
const LATELY_MS = 7 * 86_400_000;

/** Sealed in the record until everybody has said theirs: not even that it was said is told here. */
const NOT_TOLD = text('有一项保密的办理记录', 'Something that is kept back for now');

type Total = PageAnswer<unknown>['total'];

/** What somebody finds in the inbox: what waits for them, what they wait for, what others did meanwhile. */
@Injectable()
export class InboxService {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly doings: DoingsRepository,
    private readonly directory: DirectoryRepository,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  async counts(caller: Principal): Promise<InboxCountsResponseDto> {
    const days = { today: this.clock.today(), calendar: this.calendars.calendar() };
    const count = (query: Parameters<typeof taskFilterOf>[1]): Promise<Total> =>
      this.tasks.count(scopeOf(caller), taskFilterOf(caller, query, days), COUNT_CAP);
    const [mine, soon, overdue, others, changes] = await Promise.all([
      count({}),
      count({ state: 'soon' }),
      count({ state: 'overdue' }),
      count({ scope: 'others' }),
      isPermitted(caller, 'dossier.read') ? this.changesTotal(caller) : null,
    ]);
    return { mine, soon, overdue, others, changes };
  }

  async changes(
    caller: Principal,
    request: { limit: number; cursor?: string },
  ): Promise<RawPage<ChangeByOtherResponseDto>> {
    const page = await this.doings.byOthers(caller.id, scopeOf(caller), since(), request);
    const firms = await this.directory.findMany([...new Set(page.items.map(({ creditCode }) => creditCode))]);
    const names = new Map(firms.map(({ creditCode, name }) => [creditCode, name]));
    return { ...page, items: page.items.map((doing) => toChange(doing, names.get(doing.creditCode) ?? '')) };
  }

  changesTotal(caller: Principal): Promise<Total> {
    return this.doings.countByOthers(caller.id, scopeOf(caller), since(), COUNT_CAP);
  }
}

function since(): string {
  return toInstant(Date.now() - LATELY_MS);
}

function toChange({ event, creditCode }: Doing, name: string): ChangeByOtherResponseDto {
  const { id, aggregate, actor, at, type } = event;
  const isKept = redactionOf(aggregate.type, type) !== null;
  return {
    id,
    enterprise: { creditCode, name },
    subject: { ...aggregate },
    line: isKept ? NOT_TOLD : lineOf(aggregate.type, event),
    roles: isKept ? [] : actor.roles,
    ...(actor.department && !isKept ? { department: actor.department } : {}),
    at,
  };
}
