import { type Principal, scopeOf } from '@app/auth';
import { type ApplicationState, type EnterpriseState, countingTitles } from '@app/domain';
import { type SummaryRow, summaryTable } from '@app/paperwork';
import { BatchCaseRepository } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

/** The table of everybody whom the county recommends in a batch. */
@Injectable()
export class SummaryTables {
  constructor(
    private readonly cases: BatchCaseRepository,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** @param county a region code inside the caller's branch; all of it where none is named */
  async make(batch: string, caller: Principal, county?: string): Promise<Buffer> {
    const cases = await this.cases.ofBatch(batch, scopeOf(caller));
    const recommended = cases.filter(
      (state) => isRecommended(state) && (!county || state.regionCode.startsWith(county)),
    );
    const rows: SummaryRow[] = [];
    for (const state of recommended) {
      const ref = { type: 'enterprise', id: state.creditCode } as const;
      const { state: firm } = await this.snapshots.get<EnterpriseState>(ref, scopeOf(caller));
      rows.push(rowOf(state, firm));
    }
    return summaryTable(rows);
  }
}

/** The county decided to recommend, and no upper level, firm or objection has undone it. */
export function isRecommended(state: ApplicationState): boolean {
  const standing = state.status === 'open' || state.status === 'recognised' || state.status === 'refused';
  return standing && state.decisions.at(-1)?.decision === 'recommend' && state.noticeResult !== 'upheld';
}

function rowOf(state: ApplicationState, firm: EnterpriseState): SummaryRow {
  const figure = (code: string, period = String(state.factYear)): string =>
    firm.indicators.findLast((record) => record.code === code && record.period === period)?.value ?? '';
  return {
    enterpriseName: firm.name,
    creditCode: firm.creditCode,
    county: firm.regionCode.slice(0, 6),
    industry: firm.industryCode ?? '',
    mainProduct: figure('mainProduct', 'now') || figure('mainProduct'),
    foundedOn: firm.foundedOn ?? '',
    revenue: figure('revenue'),
    rdExpense: figure('rdExpense'),
    employees: figure('employees'),
    titles: countingTitles(firm)
      .map(({ code }) => code)
      .join('、'),
    letterNo: state.letters?.at(-1)?.letterNo ?? '',
    // The directory holds no person.
    contact: '',
    remark: '',
  };
}
