import { type Principal, scopeOf, toActor } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { DomainError, type IsoDate, daysBetween, isPermitted, text } from '@app/domain';
import {
  type LateTurn,
  LatenessRepository,
  type LatenessQuestion,
  type Page,
  type PageRequest,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { LateTurnQueryDto, LatenessQueryDto } from './dto/lateness.requests.dto';

/** Persons are looked at over weeks, never by the day: no daily ranking of persons. */
const LEAST_DAYS_OF_PERSONS = 28;

export interface LatenessOf {
  readonly key: string;
  readonly turns: number;
  readonly late: number;
  readonly openLate: number;
  readonly lateWorkingDays: number;
}

/** Who was late, as the record has it, with the cases behind each number. */
@Injectable()
export class Lateness {
  constructor(
    private readonly turns: LatenessRepository,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** Groups in order of their keys: never the latest first. */
  async groups(caller: Principal, query: LatenessQueryDto): Promise<readonly LatenessOf[]> {
    const question = this.question(caller, query);
    const counts = await this.turns.count(question, scopeOf(caller));
    const groups = new Map<string, LatenessOf>();
    for (const { key, openLateFrom, turns, late, lateWorkingDays } of counts) {
      const known = groups.get(key) ?? { key, turns: 0, late: 0, openLate: 0, lateWorkingDays: 0 };
      groups.set(key, {
        key,
        turns: known.turns + turns,
        late: known.late + (openLateFrom ? 0 : late),
        openLate: known.openLate + (openLateFrom ? turns : 0),
        lateWorkingDays: known.lateWorkingDays + (openLateFrom ? turns * this.daysLate(openLateFrom) : lateWorkingDays),
      });
    }
    return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  async cases(caller: Principal, query: LateTurnQueryDto, request: PageRequest): Promise<Page<LateTurn>> {
    const question = { ...this.question(caller, query), key: query.key };
    const page = await this.turns.page(question, scopeOf(caller), request);
    const persons = mayReadPersons(caller);
    const items = page.items.map((turn) => ({
      ...turn,
      person: persons ? turn.person : null,
      lateBy: turn.closedAt || !turn.lateFrom ? turn.lateBy : this.daysLate(turn.lateFrom),
    }));
    return { ...page, items };
  }

  private question(caller: Principal, { by, from, to, regionCode }: LatenessQueryDto): LatenessQuestion {
    if (by === 'person') checkPersons(caller, from, to);
    if (to < from) throw refused('to', 'PERIOD_REVERSED', '止日早于起日。', 'The period ends before it begins.');
    return { by, from, to, today: this.clock.today(), ...(regionCode ? { regionCode } : {}) };
  }

  private daysLate(from: IsoDate): number {
    return Math.max(1, this.calendars.calendar().workingDaysBetween(from, this.clock.today()));
  }
}

function mayReadPersons(caller: Principal): boolean {
  return isPermitted(toActor(caller), 'person-lateness.read');
}

function checkPersons(caller: Principal, from: IsoDate, to: IsoDate): void {
  if (!mayReadPersons(caller)) {
    throw new DomainError(
      403,
      'PERSONS_NOT_SHOWN',
      text('个人逾期情况仅分管领导和审计人员可查阅。', 'Lateness of persons is for leaders and auditors.'),
    );
  }
  if (daysBetween(from, to) + 1 >= LEAST_DAYS_OF_PERSONS || to < from) return;
  throw refused(
    'from',
    'PERIOD_TOO_SHORT',
    `个人逾期情况按不少于 ${LEAST_DAYS_OF_PERSONS} 天统计，不作每日排名。`,
    `Persons are looked at over ${LEAST_DAYS_OF_PERSONS} days or more; there is no daily ranking.`,
  );
}

function refused(path: string, code: string, zh: string, en: string): DomainError {
  return new DomainError(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}
