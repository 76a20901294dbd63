import { type Principal, scopeOf } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { AppConfig } from '@app/config';
import { DocumentStore, barredBecause } from '@app/documents';
import type { ApplicationState, EnterpriseState, IndicatorRecord } from '@app/domain';
import { type CopySheetData, type PackagePaper, copySheet, platformPackage } from '@app/paperwork';
import { DocumentRepository } from '@app/persistence';
import { type Diagnosis, findIndicator } from '@app/policy';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Firms } from '../record-access/firms.service';
import { casePapers } from './case-papers';
import { onPaper } from './words';

/** Years before the fact year that the platform's forms still ask for. */
const YEARS_BACK = 2;

/** Puts together what is filed on the national platform: what the record holds, and nothing worked out. */
@Injectable()
export class PlatformPackageService {
  constructor(
    private readonly firms: Firms,
    private readonly rules: RuleBook,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
    private readonly clock: BusinessClock,
    private readonly config: AppConfig,
  ) {}

  async make(state: ApplicationState, caller: Principal): Promise<Readable> {
    const { state: firm } = await this.firms.get(state.creditCode, caller);
    const wanted = casePapers(state);
    const ids = wanted.flatMap(({ documentId }) => documentId ?? []);
    const rows = new Map((await this.documents.findMany(ids, scopeOf(caller))).map((row) => [row.id, row]));
    const papers: PackagePaper[] = [];
    const missing: { title: string; reason: string }[] = [];
    for (const { item, documentId } of wanted) {
      const title = item.title.zh;
      const row = documentId ? rows.get(documentId) : undefined;
      const barred = row && barredBecause(row, this.config.uploads.unscanned);
      if (item.status !== 'accepted') missing.push({ title, reason: onPaper(item.status) });
      else if (item.offline) missing.push({ title, reason: '线下办理的纸质材料' });
      else if (!row || barred) missing.push({ title, reason: barred ? onPaper(barred) : '文件不存在' });
      else papers.push({ title, ...row, open: () => this.store.open(row) });
    }
    const { tier, batch } = this.rules.namesOf(state, this.clock.today());
    const heading = `${firm.name}（${firm.creditCode}）${tier.zh} ${batch.zh}`;
    return platformPackage({ heading, copySheet: await copySheet(this.sheetOf(state, firm)), papers, missing });
  }

  private sheetOf(state: ApplicationState, firm: EnterpriseState): CopySheetData {
    const { factYear, purpose = 'new', ruleSetId, tier } = state;
    const asOf = this.clock.today();
    const diagnosis = this.rules.diagnose(firm, this.rules.pack(ruleSetId), { asOf, purpose, factYear });
    const asked = firm.indicators.filter(({ period }) => isWithin(period, factYear));
    return {
      tier,
      identity: [
        { code: 'name', title: '企业名称', value: firm.name },
        { code: 'creditCode', title: '统一社会信用代码', value: firm.creditCode },
        { code: 'region', title: '所属区划代码', value: firm.regionCode },
        { code: 'industry', title: '国民经济行业代码', value: firm.industryCode ?? '' },
        { code: 'foundedOn', title: '成立日期', value: firm.foundedOn ?? '' },
      ],
      figures: asked.map((record) => figureOf(record, diagnosis)),
    };
  }
}

function isWithin(period: string, factYear: number): boolean {
  if (period === 'now') return true;
  const year = Number(period.slice(0, 4));
  return year <= factYear && year >= factYear - YEARS_BACK;
}

function figureOf(record: IndicatorRecord, diagnosis: Diagnosis) {
  const { code, period, value, kind, unit, source, observedAt } = record;
  const criteria = diagnosis.criteria.filter(({ sources }) =>
    sources.some((note) => note.code === code && note.period === period && note.source === source && note.used),
  );
  return {
    code,
    title: findIndicator(code)?.title.zh ?? code,
    period: period === 'now' ? '当前' : period,
    value: kind === 'bool' ? (value === 'true' ? '是' : '否') : value,
    unit: unit ?? '',
    source: onPaper(source),
    observedAt,
    criteria: criteria.map(({ id }) => id),
  };
}
