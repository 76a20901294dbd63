import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook, StoredSiteDraws, siteDrawId } from '@app/conduct';
import {
  type ApplicationState,
  DomainError,
  SITE_DRAW_METHOD,
  type SiteDraw,
  isDrawnForSiteCheck,
  siteSelectionOf,
  text,
} from '@app/domain';
import { BatchCaseRepository, RegionScope } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { type SiteDrawCaseDto, SiteDrawResponseDto } from './site-draw.response';

const COUNTY_DIGITS = 6;

/** Lots that the cases themselves have told: each once, where it came to its site check. */
function toldBy(cases: readonly ApplicationState[]): SiteDrawCaseDto[] {
  const told = cases.flatMap(({ creditCode, siteCheckCalls = [] }) =>
    siteCheckCalls.flatMap(({ draw }): [string, boolean][] => (draw ? [[creditCode, draw.drawn]] : [])),
  );
  return [...new Map(told)].map(([creditCode, drawn]) => ({ creditCode, drawn }));
}

function revealed(seed: string, draw: SiteDraw, cases: readonly ApplicationState[]) {
  const firms = [...new Set(cases.map(({ creditCode }) => creditCode))];
  return {
    seed,
    cases: firms.map((creditCode) => ({ creditCode, drawn: isDrawnForSiteCheck(seed, draw, creditCode) })),
    selection: siteSelectionOf(seed, draw, firms),
  };
}

@ApiTags('batches')
@Controller('api/v1/batches')
export class SiteDrawController {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
    private readonly draws: StoredSiteDraws,
    private readonly cases: BatchCaseRepository,
  ) {}

  /** The random share of site checks of a batch in the caller's county: the hash first, the seed after the county's last day. */
  @RequirePermission('site-draw.read')
  @Problems('NOT_FOUND', 'NOT_DRAWN_YET')
  @Get(':id/site-check-draw')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<SiteDrawResponseDto> {
    const today = this.clock.today();
    const batch = this.rules.findBatch(id, today, caller.regionCode);
    if (!batch || caller.regionCode.length < COUNTY_DIGITS) throw notFound();
    const subject = siteDrawId(id, caller.regionCode);
    const county = RegionScope.branch(caller.regionCode.slice(0, COUNTY_DIGITS));
    const all = await this.cases.ofBatch(id, county);
    const cases = all.filter(({ terms }) => terms.siteDraw?.id === subject);
    const draw = cases[0]?.terms.siteDraw;
    const seed = draw && (await this.draws.seed(subject));
    if (!draw || !seed) {
      throw new DomainError(409, 'NOT_DRAWN_YET', text('该批次尚无申报。', 'No case of the batch was opened yet.'));
    }
    const { commitment, sharePercent, source } = draw;
    return {
      ...{ format: 'site-check-draw', method: SITE_DRAW_METHOD, subject, commitment, sharePercent, source },
      revealedAfter: batch.countyCutOff,
      ...(today > batch.countyCutOff
        ? revealed(seed, draw, cases)
        : { seed: null, cases: toldBy(cases), selection: null }),
    };
  }
}
