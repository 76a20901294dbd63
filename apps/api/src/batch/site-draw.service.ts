import { type Principal, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook, siteDrawId } from '@app/conduct';
import {
  type ApplicationState,
  DomainError,
  SITE_DRAW_METHOD,
  type SiteDraw,
  commitmentOf,
  isDrawnForSiteCheck,
  isSeedTold,
  siteSelectionOf,
  text,
} from '@app/domain';
import { BatchCaseRepository, type DrawSeed, DrawSeedRepository, RegionScope } from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import type { SiteDrawCaseDto, SiteDrawResponseDto } from './site-draw.response';

const COUNTY_DIGITS = 6;

/** Which draw of a batch in the caller's county is meant; the latest where neither number nor hash is named. */
interface WantedDraw {
  readonly batch: string;
  readonly number?: number;
  readonly commitment?: string;
}

interface Found {
  readonly subject: DrawSeed;
  readonly number: number;
  readonly draw: SiteDraw;
  readonly cases: readonly ApplicationState[];
  readonly countyCutOff: string;
  /** On which the last window of the batch ends. */
  readonly lastDay: string;
}

/** Lots that the cases themselves have told: each once, where it came to its site check. */
function toldBy(cases: readonly ApplicationState[]): SiteDrawCaseDto[] {
  const told = cases.flatMap(({ creditCode, siteCheckCalls = [] }) =>
    siteCheckCalls.flatMap(({ draw }): [string, boolean][] => (draw ? [[creditCode, draw.drawn]] : [])),
  );
  return [...new Map(told)].map(([creditCode, drawn]) => ({ creditCode, drawn }));
}

/** Cases that would learn from the seed what they are not to know yet: whether somebody will come. */
function outstandingIn(cases: readonly ApplicationState[]): number {
  return cases.filter(({ status, siteCheckCalls = [] }) => status === 'open' && siteCheckCalls.length === 0).length;
}

function revealed(seed: string, draw: SiteDraw, cases: readonly ApplicationState[]) {
  const firms = [...new Set(cases.map(({ creditCode }) => creditCode))];
  return {
    seed,
    cases: firms.map((creditCode) => ({ creditCode, drawn: isDrawnForSiteCheck(seed, draw, creditCode) })),
    selection: siteSelectionOf(seed, draw, firms),
  };
}

/** The random shares of site checks: hash, lots that are told, seed once it harms nobody. */
@Injectable()
export class SiteDrawDesk {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
    private readonly seeds: DrawSeedRepository,
    private readonly cases: BatchCaseRepository,
    private readonly once: RecordedOnce,
  ) {}

  /** @throws DomainError 404 `NOT_FOUND`, 409 `NOT_DRAWN_YET` */
  async read(caller: Principal, wanted: WantedDraw): Promise<SiteDrawResponseDto> {
    return this.toResponse(await this.find(caller, wanted));
  }

  /**
   * No case that is opened from now on draws under this seed.
   *
   * @throws DomainError 404 `NOT_FOUND`, 409 `NOT_DRAWN_YET`, `SELECTION_CLOSED`, 503 `TOO_BUSY`
   */
  async close(
    caller: Principal,
    wanted: WantedDraw & { readonly commitment: string },
    commandId: string,
  ): Promise<Answer<SiteDrawResponseDto>> {
    const { batch, commitment } = wanted;
    const hash = requestHash('POST', `batches/${batch}/site-check-draw/closing`, { commitment });
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      const found = await this.find(caller, wanted);
      const closed = { by: caller.id, at: this.clock.instant() };
      if (!(await this.seeds.close(found.subject.subject, closed, session))) {
        throw new DomainError(409, 'SELECTION_CLOSED', text('抽查已截止。', 'The selection is closed already.'));
      }
      return { status: 200, body: this.toResponse({ ...found, subject: { ...found.subject, closed } }) };
    });
  }

  private async find(caller: Principal, { batch: id, ...wanted }: WantedDraw): Promise<Found> {
    const batch = this.rules.findBatch(id, this.clock.today(), caller.regionCode);
    if (!batch || caller.regionCode.length < COUNTY_DIGITS) throw notFound();
    const series = await this.seeds.series(siteDrawId(id, caller.regionCode));
    const named = series.findIndex(({ seed }) => commitmentOf(seed) === wanted.commitment) + 1;
    if (wanted.commitment && named === 0) throw notFound();
    const number = wanted.number ?? (named || series.length);
    const subject = series[number - 1];
    const county = RegionScope.branch(caller.regionCode.slice(0, COUNTY_DIGITS));
    const all = subject ? await this.cases.ofBatch(id, county) : [];
    const cases = all.filter(({ terms }) => terms.siteDraw?.id === subject?.subject);
    const draw = cases[0]?.terms.siteDraw;
    if (!subject || !draw) {
      throw new DomainError(409, 'NOT_DRAWN_YET', text('该批次尚无申报。', 'No case of the batch was opened yet.'));
    }
    const { countyCutOff, windows } = batch;
    const lastDay = windows.reduce((last, { closesOn }) => (closesOn > last ? closesOn : last), countyCutOff);
    return { subject, number, draw, cases, countyCutOff, lastDay };
  }

  private toResponse({ subject: one, number, draw, cases, countyCutOff, lastDay }: Found): SiteDrawResponseDto {
    const { subject, seed, closed } = one;
    const { commitment, sharePercent, source } = draw;
    const outstanding = outstandingIn(cases);
    const today = this.clock.today();
    const isRevealed = isSeedTold({ today, closed: closed !== null, outstanding, countyCutOff, lastDay });
    return {
      ...{ format: 'site-check-draw', method: SITE_DRAW_METHOD, subject, commitment, sharePercent, source },
      ...{ number, closedBy: closed?.by ?? null, closedAt: closed?.at ?? null, outstanding },
      ...{ revealedAfter: countyCutOff, revealedAtLatestAfter: lastDay },
      ...(isRevealed ? revealed(seed, draw, cases) : { seed: null, cases: toldBy(cases), selection: null }),
    };
  }
}
