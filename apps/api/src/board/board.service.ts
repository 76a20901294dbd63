import { AccountHolders, type Principal, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import {
  type ApplicationState,
  type BoardEntry,
  type CultivationState,
  DomainError,
  type IsoDate,
  type ThingOnBoard,
  addDays,
  boardOf,
  isWithinBranch,
  startOfDay,
  text,
} from '@app/domain';
import { BOARD_TYPES, BoardRepository, EventSearchRepository } from '@app/persistence';
import { type AsItWas, AsOfReader, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import { lightOf } from '../enterprise/lights';
import type {
  BoardEntryResponseDto,
  BoardHeldResponseDto,
  BoardResponseDto,
  BoardWaitResponseDto,
} from './board.response';
import type { BoardQueryDto } from './dto/board.requests.dto';

/** A wall has room for no more. */
const MOST = 5_000;

/** Whoever waits for whom in a branch: now from the snapshots, of a day before from the record. */
@Injectable()
export class Board {
  constructor(
    private readonly things: BoardRepository,
    private readonly past: AsOfReader,
    private readonly events: EventSearchRepository,
    private readonly holders: AccountHolders,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  async read(caller: Principal, { asOf, regionCode }: BoardQueryDto): Promise<BoardResponseDto> {
    const day = this.dayOf(asOf);
    const entries = (await this.entries(caller, day)).filter(
      (entry) => !regionCode || isWithinBranch(entry.regionCode, regionCode),
    );
    const items = entries.slice(0, MOST).map((entry) => this.shown(entry, day));
    const first = await this.events.firstDay(scopeOf(caller));
    return { asOf: day, readAt: this.clock.instant(), since: first ?? day, items, count: entries.length };
  }

  /** By name, whom one firm waits for now. */
  async heldBy(caller: Principal, creditCode: string, tier: string): Promise<readonly BoardHeldResponseDto[]> {
    const entries = await this.entries(caller, this.clock.today());
    const entry = entries.find((one) => one.creditCode === creditCode && one.tier === tier);
    if (!entry) throw notFound();
    return Promise.all(
      entry.waits.map(async (wait) => {
        const people = await this.holders.find(wait.assignee, entry.regionCode);
        return { ...toWait(wait), people: people.map(({ id, name }) => ({ account: id, name })) };
      }),
    );
  }

  private dayOf(asOf: IsoDate | undefined): IsoDate {
    const today = this.clock.today();
    if (!asOf || asOf <= today) return asOf ?? today;
    const detail = text('不能查看今天以后的情况。', 'What is to come cannot be shown.');
    throw new DomainError(422, 'DATE_IN_FUTURE', detail);
  }

  private async entries(caller: Principal, day: IsoDate): Promise<readonly BoardEntry[]> {
    const scope = scopeOf(caller);
    const now = await this.things.open(scope);
    if (day >= this.clock.today()) return boardOf(now);
    // Whatever nothing happened to since then is as it was; only the rest is evolved from its events.
    const from = startOfDay(addDays(day, 1));
    const changed = await Promise.all(
      BOARD_TYPES.map(async (type) => {
        const ids = await this.things.changedSince(type, from, scope);
        return { ids, things: await this.past.ofThings(type, ids, scope, { asOf: day }) };
      }),
    );
    const moved = new Set(changed.flatMap(({ ids }) => ids));
    const before = changed.flatMap(({ things }) =>
      things.filter(({ description }) => !description.closed).map(toThing),
    );
    return boardOf([...now.filter(({ id }) => !moved.has(id)), ...before]);
  }

  private shown(entry: BoardEntry, day: IsoDate): BoardEntryResponseDto {
    const { creditCode, enterpriseName, regionCode, tier, phase, dueOn, waits } = entry;
    const calendar = this.calendars.calendar();
    const [first] = waits;
    return {
      ...{ creditCode, enterpriseName, regionCode, tier, phase, dueOn },
      light: lightOf(dueOn, day, calendar),
      workingDaysLeft: dueOn === null ? null : calendar.workingDaysBetween(day, dueOn),
      waitsFor: first ? toWait(first) : null,
    };
  }
}

function toWait({ thing, task, owner, department, since, dueOn }: BoardEntry['waits'][number]): BoardWaitResponseDto {
  return { thing, task, owner, department, since, dueOn };
}

function toThing({ aggregate, state, description }: AsItWas): ThingOnBoard {
  const located = { id: aggregate.id, phase: description.status };
  if (aggregate.type === 'application') return { type: 'application', ...(state as ApplicationState), ...located };
  return { type: 'cultivation', ...(state as CultivationState), ...located };
}
