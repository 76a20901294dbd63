import { BusinessClock } from '@app/calendar';
import { RuleBook, firmFacts } from '@app/conduct';
import {
  DomainError,
  type EnterpriseState,
  type FieldError,
  type IsoDate,
  addDays,
  countingTitles,
  readCreditCode,
  readIndustryCode,
  text,
} from '@app/domain';
import {
  type CheapestWay,
  type Diagnosis,
  type DiagnoseOptions,
  type Facts,
  type PolicyPack,
  type RehearsalFinding,
  cheapestWay,
  checkFacts,
  diagnose,
  rehearse,
} from '@app/policy';
import { Injectable } from '@nestjs/common';
import type { DiagnosisQueryDto, DiagnosisRequestDto, RehearsalQueryDto } from './dto/diagnosis.requests.dto';

interface Question {
  readonly pack: PolicyPack;
  readonly options: DiagnoseOptions;
}

/** Where no round and no day is named: entry is assumed to close in a month. */
const REHEARSAL_DAYS = 30;

/** Answers what a firm lacks for a tier, by which clause. Stores nothing. */
@Injectable()
export class DiagnosisService {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
  ) {}

  /** A firm of the directory. */
  ofFirm(firm: EnterpriseState, query: DiagnosisQueryDto): Diagnosis {
    const { pack, options } = this.question(query, firm.regionCode, countingTitles(firm));
    return this.rules.diagnose(firm, pack, options);
  }

  /** A firm that is only described, somewhere in the caller's branch. @throws DomainError 422 `FACTS_INVALID` with an entry per wrong value */
  ofFacts(body: DiagnosisRequestDto, regionCode: string): Diagnosis {
    const { pack, options } = this.question(body, regionCode, body.titles);
    const facts = this.facts(body);
    return diagnose(pack, facts, { ...options, ...(body.filing ? { filing: body.filing } : {}) });
  }

  /** The cheapest set of improvements for the tier. */
  cheapestWay(firm: EnterpriseState, query: DiagnosisQueryDto): { diagnosis: Diagnosis; way: CheapestWay } {
    const { pack, options } = this.question(query, firm.regionCode, countingTitles(firm));
    const diagnosis = this.rules.diagnose(firm, pack, options);
    return { diagnosis, way: cheapestWay(pack, diagnosis) };
  }

  /** What to put right before the platform takes the figures, which it does only once. */
  rehearse(
    firm: EnterpriseState,
    query: RehearsalQueryDto,
  ): { diagnosis: Diagnosis; closesOn: IsoDate; findings: RehearsalFinding[] } {
    const { pack, options } = this.question(query, firm.regionCode, countingTitles(firm));
    const diagnosis = this.rules.diagnose(firm, pack, options);
    const today = this.clock.today();
    const batch = query.batch ? this.rules.findBatch(query.batch, today, firm.regionCode) : undefined;
    const closesOn = query.closesOn ?? batch?.countyCutOff ?? addDays(today, REHEARSAL_DAYS);
    return { diagnosis, closesOn, findings: rehearse(pack, firmFacts(firm), diagnosis, closesOn) };
  }

  /** How near the firm is to every tier that has rules for it, lowest first. */
  readiness(firm: EnterpriseState): Diagnosis[] {
    const today = this.clock.today();
    const { registry } = this.rules;
    return registry.tiers.flatMap(({ code: tier }) => {
      const pack = registry.packFor({ tier, purpose: 'new', asOf: today, regionCode: firm.regionCode });
      return pack ? [this.rules.diagnose(firm, pack, { asOf: today })] : [];
    });
  }

  private facts(body: DiagnosisRequestDto): Facts {
    const { enterprise, indicators, titles } = body;
    const facts: Facts = { ...enterprise, industryCode: enterprise.industryCode.toUpperCase(), indicators, titles };
    const industry = readIndustryCode(facts.industryCode);
    const errors = [
      ...(industry.ok
        ? []
        : [{ path: 'enterprise.industryCode', code: industry.fault, message: '没有这个行业代码 / no such industry' }]),
      ...wrongCreditCode(enterprise.creditCode),
      ...titles.flatMap(({ code }, i) => this.unknownTitle(code, `titles[${i}].code`)),
      ...checkFacts(facts, { today: this.clock.today(), mode: 'question' }),
    ];
    if (errors.length === 0) return facts;
    throw new DomainError(
      422,
      'FACTS_INVALID',
      text('有数据不被接受，见 errors。', 'Some of the facts are refused; see errors.'),
      errors,
    );
  }

  /** The list of titles is taken as complete, so a misspelt one would be one that the firm does not hold. */
  private unknownTitle(code: string, path: string): FieldError[] {
    return this.rules.registry.tier(code)
      ? []
      : [{ path, code: 'TITLE_UNKNOWN', message: '没有这个称号 / no such title' }];
  }

  /** The edition: the named one, the batch's, or the one in force for the purpose. */
  private question(
    { tier, asOf, purpose, ruleSetId, batch: batchId }: DiagnosisQueryDto,
    regionCode: string,
    titles: readonly { readonly code: string; readonly validFrom: string }[],
  ): Question {
    const today = this.clock.today();
    const batch = batchId ? this.rules.findBatch(batchId, today, regionCode) : undefined;
    if (batchId && batch?.tier !== tier) {
      throw new DomainError(422, 'BATCH_UNKNOWN', text(`没有批次 ${batchId}。`, `There is no batch ${batchId}.`));
    }
    const day = asOf ?? today;
    const aim = batch?.purpose ?? purpose ?? 'new';
    const issuedOn = titles.find(({ code }) => code === tier)?.validFrom;
    const named = ruleSetId ?? batch?.ruleSetId;
    const pack = named ? this.rules.pack(named) : this.rules.packFor(tier, day, aim, { regionCode, issuedOn });
    if (pack.tier !== tier) {
      throw new DomainError(
        422,
        'RULE_SET_UNKNOWN',
        text(`规则集 ${pack.id} 不属于 ${tier}。`, `Rule set ${pack.id} is not of tier ${tier}.`),
      );
    }
    return { pack, options: { asOf: day, purpose: aim, ...(batch ? { factYear: batch.factYear } : {}) } };
  }
}

/** The legal form is read from the code, so a code that is none would answer for a firm that there is not. */
function wrongCreditCode(code: string | undefined): FieldError[] {
  if (code === undefined) return [];
  const reading = readCreditCode(code);
  return reading.ok
    ? []
    : [
        {
          path: 'enterprise.creditCode',
          code: reading.fault,
          message: '统一社会信用代码有误 / not a valid credit code',
        },
      ];
}
