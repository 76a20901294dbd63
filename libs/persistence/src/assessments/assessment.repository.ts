import type { IsoDate } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { FirmAssessment, PoolCount, StandingFilter } from './firm-assessment';
import { ASSESSMENTS, type AssessmentDocument } from './schema';

type Condition = Record<string, unknown>;

/** A number of firms; not exact beyond what is worth counting. */
interface Counted {
  readonly count: number;
  readonly exact: boolean;
}

const AT_RISK: readonly Condition[] = [{ 'risks.0': { $exists: true } }];

/** How each firm stood when it was last looked at. Not the record: it follows from the record and the rules. */
@Injectable()
export class AssessmentRepository {
  constructor(@InjectModel(ASSESSMENTS) private readonly assessments: Model<AssessmentDocument>) {}

  async find(creditCode: string, scope: RegionScope): Promise<FirmAssessment | undefined> {
    const filter = { $and: [{ _id: creditCode }, scopeFilter(scope, '_id')] };
    const row = await translated(() => this.assessments.findOne(filter).lean<AssessmentDocument>());
    return row ? toFirmAssessment(row) : undefined;
  }

  async findMany(creditCodes: readonly string[], session?: TransactionSession): Promise<FirmAssessment[]> {
    const rows = await translated(() =>
      this.assessments
        .find({ _id: { $in: [...creditCodes] } })
        .session(toNativeSession(session) ?? null)
        .lean<AssessmentDocument[]>(),
    );
    return rows.map(toFirmAssessment);
  }

  /** Firms in order of their credit codes; with a tier, a pool or a verdict only those that stand so. */
  page(scope: RegionScope, filter: StandingFilter, request: PageRequest): Promise<Page<FirmAssessment>> {
    return this.list(scope, standing(filter), request);
  }

  /** Firms that fail, or can no longer show, a condition that a title of theirs needs. */
  atRisk(scope: RegionScope, request: PageRequest): Promise<Page<FirmAssessment>> {
    return this.list(scope, AT_RISK, request);
  }

  /** Firms with a title that ends by the day. */
  lapsing(scope: RegionScope, by: IsoDate, request: PageRequest): Promise<Page<FirmAssessment>> {
    return this.list(scope, lapsingBy(by), request);
  }

  count(scope: RegionScope, filter: StandingFilter, cap: number): Promise<Counted> {
    return this.counted(scope, standing(filter), cap);
  }

  countAtRisk(scope: RegionScope, cap: number): Promise<Counted> {
    return this.counted(scope, AT_RISK, cap);
  }

  countLapsing(scope: RegionScope, by: IsoDate, cap: number): Promise<Counted> {
    return this.counted(scope, lapsingBy(by), cap);
  }

  /** How many firms stand in each pool of each tier. */
  async pools(scope: RegionScope): Promise<PoolCount[]> {
    return translated(() =>
      this.assessments.aggregate<PoolCount>([
        { $match: { $and: [scopeFilter(scope, '_id')] } },
        { $unwind: '$tiers' },
        { $match: { 'tiers.pool': { $ne: null } } },
        { $group: { _id: { tier: '$tiers.tier', pool: '$tiers.pool' }, firms: { $sum: 1 } } },
        { $project: { _id: 0, tier: '$_id.tier', pool: '$_id.pool', firms: 1 } },
        { $sort: { tier: 1, pool: 1 } },
      ]),
    );
  }

  async save(found: readonly FirmAssessment[], session: TransactionSession): Promise<void> {
    if (found.length === 0) return;
    const operations = found.map(({ creditCode, ...rest }) => ({
      replaceOne: { filter: { _id: creditCode }, replacement: rest, upsert: true },
    }));
    const options = { session: toNativeSession(session), ordered: false };
    await this.assessments.collection.bulkWrite(operations as never[], options);
  }

  /** Counts at most `cap`; beyond it the answer says that it is not exact. */
  private async counted(scope: RegionScope, conditions: readonly Condition[], cap: number): Promise<Counted> {
    const filter = { $and: [scopeFilter(scope, '_id'), ...conditions] };
    const count = await translated(() => this.assessments.countDocuments(filter as never).limit(cap + 1));
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  private async list(
    scope: RegionScope,
    conditions: readonly Condition[],
    request: PageRequest,
  ): Promise<Page<FirmAssessment>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [{ _id: { $gt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const all = [scopeFilter(scope, '_id'), ...conditions, ...after];
    const rows = await translated(() =>
      this.assessments
        .find({ $and: all } as never)
        .sort({ _id: 1 })
        .limit(limit + 1)
        .lean<AssessmentDocument[]>(),
    );
    return toPage(rows, limit, ({ _id }) => [_id], toFirmAssessment);
  }
}

function lapsingBy(by: IsoDate): readonly Condition[] {
  return [{ lapses: { $elemMatch: { validTo: { $lte: by } } } }];
}

function standing({ tier, pool, verdict, regionCode }: StandingFilter): readonly Condition[] {
  const match = { ...(tier && { tier }), ...(pool && { pool }), ...(verdict && { verdict }) };
  return [
    ...(Object.keys(match).length > 0 ? [{ tiers: { $elemMatch: match } }] : []),
    ...(regionCode ? [scopeFilter(RegionScope.branch(regionCode))] : []),
  ];
}

function toFirmAssessment(row: AssessmentDocument): FirmAssessment {
  const { _id: creditCode, name, regionCode, revision, rules, asOf, tiers, risks, lapses } = row;
  return { creditCode, name, regionCode, revision, rules, asOf, tiers, risks, lapses };
}
