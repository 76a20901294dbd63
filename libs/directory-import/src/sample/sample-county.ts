import type { IndicatorSource } from '@app/domain';
import type { IndicatorItem } from '../enterprise-row';
import { policyCatalogue } from '../policy-catalogue';
import table from './firms.json';
import type { SampleFirm, SampleProfile, SampleTitle } from './sample-firm';
import { type SampleRegion, SAMPLE_REGIONS } from './sample-regions';

/** A firm as `firms.json` keeps it: a line of figures per year in the order of `yearColumns`, `-` where nothing is known. */
interface FirmLine {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly industryCode: string;
  readonly foundedOn: string;
  readonly profile: string;
  /** Its accounts are audited. */
  readonly audited: boolean;
  /** Rights, awards and lists were looked up in registers, not only stated. */
  readonly proven: boolean;
  readonly titles: readonly object[];
  readonly platformScores: object;
  readonly years: object;
  readonly now: object;
}

export interface SampleCounty {
  readonly regions: readonly SampleRegion[];
  readonly firms: readonly SampleFirm[];
}

const NOW_OBSERVED = '2026-03-31';
/** The platform has its score of the running year in spring. */
const SCORE_OBSERVED = '2026-04-01';
const YEAR_COLUMNS = table.yearColumns.split(' ');
/** What no auditor looks at. */
const STATED = new Set(['landArea', 'energyUse', 'nicheYears', 'nicheShare', 'nicheRank']);

function item(
  code: string,
  period: string,
  value: IndicatorItem['value'],
  source: IndicatorSource,
  observedAt: string,
): IndicatorItem {
  const unit = policyCatalogue.find(code)?.unit;
  return { code, period, value, ...(unit ? { unit } : {}), source, observedAt };
}

function yearItems({ years, audited }: FirmLine): IndicatorItem[] {
  return Object.entries(years as Record<string, string>).flatMap(([year, line]) =>
    line.split(' ').flatMap((figure, index) => {
      const code = YEAR_COLUMNS[index];
      if (code === undefined || figure === '-') return [];
      const source = audited && !STATED.has(code) ? 'audited' : 'reported';
      return [item(code, year, Number(figure), source, `${Number(year) + 1}-03-31`)];
    }),
  );
}

function nowItems({ now, proven }: FirmLine): IndicatorItem[] {
  const values = { ...table.nowDefaults, ...now } as Record<string, number | boolean | string>;
  return Object.entries(values).map(([code, value]) =>
    item(code, 'now', value, proven ? 'registry' : 'reported', NOW_OBSERVED),
  );
}

function scoreItems({ platformScores }: FirmLine): IndicatorItem[] {
  return Object.entries(platformScores as Record<string, number>).map(([year, score]) =>
    item('platformScore', year, score, 'platform', year === '2026' ? SCORE_OBSERVED : `${year}-12-31`),
  );
}

function toSampleFirm(line: FirmLine): SampleFirm {
  const { creditCode, name, regionCode, industryCode, foundedOn } = line;
  return {
    creditCode,
    synthetic: true,
    fictional: true,
    name,
    regionCode,
    industryCode,
    foundedOn,
    profile: line.profile as SampleProfile,
    titles: line.titles as readonly SampleTitle[],
    indicators: [...yearItems(line), ...nowItems(line), ...scoreItems(line)],
  };
}

/** The county that a first start loads: its places and its firms, always the same. */
export function sampleCounty(): SampleCounty {
  return { regions: SAMPLE_REGIONS, firms: table.firms.map(toSampleFirm) };
}
