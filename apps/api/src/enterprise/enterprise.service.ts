import { AccountHolders, type Principal, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { DomainError, type EnterpriseState, type IndicatorRecord, isWithinBranch, text } from '@app/domain';
import {
  type DirectoryFilter,
  DirectoryRepository,
  type DirectoryRow,
  EventRepository,
  PAGE_LIMIT,
} from '@app/persistence';
import { checkFacts } from '@app/policy';
import type { StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Firms } from '../record-access/firms.service';
import type { EnterpriseQueryDto, IndicatorDto } from './dto/enterprise.requests.dto';
import { type Beside, type Today, toEnterpriseResponse, toIndicatorResponse, toRowResponse } from './enterprise.mapper';
import type { EnterpriseResponseDto, EnterpriseRowResponseDto, OlderIndicatorResponseDto } from './enterprise.response';
import { rangeOf } from './lights';
import { PeopleService, toPersonResponse } from './people.service';

type EnterpriseFilterDto = Omit<EnterpriseQueryDto, 'limit' | 'cursor'>;

/** Counting stops here: beyond it a total is shown as "more than". */
const COUNT_CAP = 10_000;

@Injectable()
export class EnterpriseService {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly firms: Firms,
    private readonly events: EventRepository,
    private readonly people: PeopleService,
    private readonly holders: AccountHolders,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  today(): Today {
    return { today: this.clock.today(), calendar: this.calendars.calendar() };
  }

  async page(
    caller: Principal,
    query: EnterpriseQueryDto,
    request: { limit: number; cursor?: string },
  ): Promise<{
    items: EnterpriseRowResponseDto[];
    nextCursor: string | null;
    total: { count: number; exact: boolean };
  }> {
    const time = this.today();
    const conditions = this.filterOf(caller, query);
    const scope = scopeOf(caller);
    const page = query.sort
      ? await this.directory.ordered(scope, conditions, query.sort, request)
      : await this.directory.page(scope, conditions, request);
    return {
      items: await this.rowsOf(page.items, time),
      nextCursor: page.nextCursor,
      total: await this.directory.count(scope, conditions, COUNT_CAP),
    };
  }

  /** Every firm that a query asks for, in its order. */
  async *all(caller: Principal, query: EnterpriseFilterDto): AsyncGenerator<EnterpriseRowResponseDto> {
    const [time, scope, filter] = [this.today(), scopeOf(caller), this.filterOf(caller, query)];
    let cursor: string | undefined;
    do {
      const request = { limit: PAGE_LIMIT, ...(cursor ? { cursor } : {}) };
      const page = query.sort
        ? await this.directory.ordered(scope, filter, query.sort, request)
        : await this.directory.page(scope, filter, request);
      yield* await this.rowsOf(page.items, time);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  private async rowsOf(rows: readonly DirectoryRow[], time: Today): Promise<EnterpriseRowResponseDto[]> {
    const accounts = new Set(rows.flatMap(({ caretakers = {} }) => Object.values(caretakers)));
    const names = await this.holders.namesOf([...accounts]);
    return rows.map((row) => toRowResponse(row, names, time));
  }

  /** What a query asks of the firms' rows today. */
  private filterOf({ id }: Principal, query: EnterpriseFilterDto): DirectoryFilter {
    const { today, calendar } = this.today();
    const { q, tier, pool, regionCode, industryCode, light, sort, caretaker } = query;
    const account = caretaker === 'me' ? id : caretaker;
    return {
      ...{ q, tier, pool, regionCode, industryCode },
      ...(account === 'none' ? { unkept: true } : account ? { caretaker: account } : {}),
      ...(light ? rangeOf(light, today, calendar) : {}),
      ...(sort?.endsWith('dueOn') ? { hasDue: true } : {}),
    };
  }

  async read(creditCode: string, caller: Principal): Promise<EnterpriseResponseDto> {
    const snapshot = await this.firms.get(creditCode, caller);
    const beside = await this.besides(snapshot.state, caller);
    const seen = toEnterpriseResponse(snapshot, beside, this.today(), caller);
    if (!caller.creditCode) return seen;
    const own = snapshot.state.people ?? [];
    return { ...seen, people: own.map((one) => toPersonResponse(one, beside.names.get(one.revision) ?? null)) };
  }

  /**
   * What is open for a firm, and what its people and caretakers are called, before a command on the firm.
   * @param alsoNamed an account that the command is about to name
   */
  async besides(firm: EnterpriseState, caller: Principal, alsoNamed: string | null = null): Promise<Beside> {
    const row = await this.directory.find(firm.creditCode, scopeOf(caller));
    const kept = (firm.caretakers ?? []).map(({ account }) => account);
    const accounts = await this.holders.namesOf([...kept, ...(alsoNamed === null ? [] : [alsoNamed])]);
    return { row, names: await this.people.namesOf(firm, caller), accounts };
  }

  /** The answer to a command on a firm; names are masked, because the receipt keeps it. */
  view(snapshot: StoredSnapshot, beside: Beside, caller: Principal): EnterpriseResponseDto {
    return toEnterpriseResponse(snapshot, beside, this.today(), caller);
  }

  /** @throws DomainError 422 `REGION_OUTSIDE_BRANCH` where the region lies outside of the caller's branch */
  checkRegion(regionCode: string, caller: Principal): void {
    if (isWithinBranch(regionCode, caller.regionCode)) return;
    throw new DomainError(
      422,
      'REGION_OUTSIDE_BRANCH',
      text('该区划不在您的管辖范围内。', 'This region lies outside of your branch.'),
      [{ path: 'regionCode', code: 'REGION_OUTSIDE_BRANCH', message: regionCode }],
    );
  }

  /**
   * A firm speaks for itself only: what is audited, on the platform, in a register or inspected is put by the bureau.
   *
   * @throws DomainError 403 `SOURCE_NOT_YOURS`; 422 `INDICATORS_INVALID` with an entry per wrong value
   */
  checkIndicators(items: readonly IndicatorDto[], firm: EnterpriseState, caller: Principal): void {
    if (caller.creditCode && items.some((item) => item.source !== 'reported')) {
      throw new DomainError(
        403,
        'SOURCE_NOT_YOURS',
        text('企业只能填报自报数据（reported）。', 'A firm puts reported values only; the bureau puts the others.'),
      );
    }
    const facts = { industryCode: firm.industryCode ?? '', indicators: items, titles: [] };
    const errors = checkFacts(facts, { today: this.clock.today(), mode: 'store', path: 'items' });
    if (errors.length === 0) return;
    throw new DomainError(
      422,
      'INDICATORS_INVALID',
      text('有指标值不被接受，见 errors。', 'Some values are refused; see errors.'),
      errors,
    );
  }

  /** Every value that was ever put, the latest first. */
  async history(creditCode: string, caller: Principal): Promise<OlderIndicatorResponseDto[]> {
    const scope = scopeOf(caller);
    await this.firms.get(creditCode, caller);
    const items: OlderIndicatorResponseDto[] = [];
    for await (const event of this.events.stream({ type: 'enterprise', id: creditCode }, scope)) {
      if (event.type !== 'indicators-put') continue;
      const { items: records } = event.data as { items: readonly IndicatorRecord[] };
      items.push(
        ...records.map((record) => ({ ...toIndicatorResponse(record), putAt: event.at, putRevision: event.revision })),
      );
    }
    return items.reverse();
  }
}
