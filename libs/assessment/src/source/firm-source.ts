import type { CultivationState, EnterpriseState, OpenThing } from '@app/domain';
import {
  AssessmentRepository,
  type DirectoryRow,
  DirectoryRepository,
  type FirmAssessment,
  RegionScope,
  SnapshotRepository,
  type SnapshotRow,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** A firm as a pass sees it. */
export interface FirmOnFile {
  readonly state: EnterpriseState;
  /** Of the enterprise aggregate. */
  readonly revision: number;
  readonly openThings: readonly Pick<OpenThing, 'type' | 'tier'>[];
  /** How it was found the last time. */
  readonly before: FirmAssessment | undefined;
}

const ALL = RegionScope.everything();

/** Firms with everything that an assessment rests on, a page at a time. */
@Injectable()
export class FirmSource {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly directory: DirectoryRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** The next firms of a branch after a credit code. */
  async following(after: string | null, scope: RegionScope, limit: number): Promise<FirmOnFile[]> {
    return this.complete(await this.snapshots.following('enterprise', after, scope, limit));
  }

  /** The firms with these credit codes; those that do not exist are absent. */
  async named(creditCodes: readonly string[]): Promise<FirmOnFile[]> {
    return this.complete(await this.snapshots.findMany('enterprise', creditCodes, ALL));
  }

  count(scope: RegionScope): Promise<{ count: number; exact: boolean }> {
    return this.snapshots.count('enterprise', scope, {}, Number.MAX_SAFE_INTEGER - 1);
  }

  private async complete(rows: readonly SnapshotRow[]): Promise<FirmOnFile[]> {
    const codes = rows.map(({ ref }) => ref.id);
    const [listed, known] = await Promise.all([this.directory.findMany(codes), this.assessments.findMany(codes)]);
    const open = new Map(listed.map((row) => [row.creditCode, row]));
    const before = new Map(known.map((assessment) => [assessment.creditCode, assessment]));
    const rungs = await this.rungs(listed);
    return rows.map(({ ref, revision, state }) => ({
      state: state as EnterpriseState,
      revision,
      openThings: [...(open.get(ref.id)?.openThings ?? []), ...(rungs.get(ref.id) ?? [])],
      before: before.get(ref.id),
    }));
  }

  /** The directory knows a cultivation's target; its plan works at a rung below it first. */
  private async rungs(rows: readonly DirectoryRow[]): Promise<ReadonlyMap<string, FirmOnFile['openThings']>> {
    const ids = rows.flatMap(({ openThings }) => openThings.filter(({ type }) => type === 'cultivation'));
    if (ids.length === 0) return new Map();
    const found = await this.snapshots.findMany(
      'cultivation',
      ids.map(({ id }) => id),
      ALL,
    );
    return new Map(
      found.map(({ state }) => {
        const { creditCode, route, rung } = state as CultivationState;
        return [creditCode, [{ type: 'cultivation', tier: route[rung] }]];
      }),
    );
  }
}
