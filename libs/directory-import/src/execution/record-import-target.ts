import { BusinessClock, CalendarService } from '@app/calendar';
import {
  type Actor,
  type EnterpriseContext,
  type EnterpriseState,
  PLAIN_LIFE,
  dateOf,
  enterpriseDecider,
  isWithinBranch,
  text,
} from '@app/domain';
import { type ImportRequest, RegionScope, SnapshotRepository, type SnapshotRow } from '@app/persistence';
import { type BatchCommand, type BatchOutcome, CommandPath, canonicalHash } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { AcceptedRows } from '../enterprise-row';
import type { ImportTarget, RowResult } from '../run/import-ports';
import { toImportCommand } from './import-command';

/** Says neither which branch has the firm nor what it is called. */
const ELSEWHERE: RowResult = {
  outcome: 'refused',
  code: 'REGION_OUTSIDE_BRANCH',
  detail: text('该企业由其他辖区管理', 'Another branch keeps this firm'),
};

/** Imported rows on their way to the record: a chunk is one transaction of the command path, with one receipt. */
@Injectable()
export class RecordImportTarget implements ImportTarget {
  constructor(
    private readonly path: CommandPath,
    private readonly snapshots: SnapshotRepository,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws DomainError 503 `TOO_BUSY`, `DATABASE_AWAY`, with nothing stored */
  async apply(rows: readonly AcceptedRows[], chunkId: string, request: ImportRequest): Promise<readonly RowResult[]> {
    const known = await this.knownFirms(rows);
    const ours = rows.filter(({ ok }) => !isElsewhere(known.get(ok.creditCode), request.regionCode));
    const { outcomes } = await this.path.executeMany({
      commands: ours.map((row) => toBatchCommand(row, chunkId)),
      commandId: chunkId,
      actor: request.actor,
      // Of the chunk, not of `ours`: a repeat after a kill must find its receipt, whatever became of a firm meanwhile.
      requestHash: canonicalHash({ chunkId, creditCodes: rows.map(({ ok }) => ok.creditCode) }),
    });
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
    return rows.map(({ ok }) => toRowResult(byId.get(ok.creditCode)));
  }

  async preview(rows: readonly AcceptedRows[], request: ImportRequest): Promise<readonly RowResult[]> {
    const known = await this.knownFirms(rows);
    return rows.map((row) => {
      const firm = known.get(row.ok.creditCode);
      if (isElsewhere(firm, request.regionCode)) return ELSEWHERE;
      const context = this.contextOf(row.ok.creditCode, request.actor);
      const outcome = enterpriseDecider.decide(
        firm?.state as EnterpriseState | undefined,
        toImportCommand(row),
        context,
      );
      if (!outcome.refused) return { outcome: outcome.events.length > 0 ? 'changed' : 'unchanged' };
      const { code, detail, errors } = outcome;
      return { outcome: 'refused', code, detail, ...(errors ? { errors } : {}) };
    });
  }

  /** Whatever branch they are in, for a firm must not be taken over from another. */
  private async knownFirms(rows: readonly AcceptedRows[]): Promise<ReadonlyMap<string, SnapshotRow>> {
    const codes = rows.map(({ ok }) => ok.creditCode);
    const firms = await this.snapshots.findMany('enterprise', codes, RegionScope.everything());
    return new Map(firms.map((firm) => [firm.ref.id, firm]));
  }

  private contextOf(creditCode: string, actor: Actor): EnterpriseContext {
    const at = this.clock.instant();
    return {
      aggregateId: creditCode,
      at,
      today: dateOf(at),
      actor,
      calendar: this.calendars.calendar(),
      newId: (prefix) => `${prefix}_preview`,
      liveCultivation: null,
      rankOf: () => undefined,
      judgeable: [],
      life: PLAIN_LIFE,
    };
  }
}

function isElsewhere(firm: SnapshotRow | undefined, branch: string): boolean {
  return firm !== undefined && !isWithinBranch(firm.regionCode, branch);
}

function toBatchCommand(row: AcceptedRows, chunkId: string): BatchCommand {
  return {
    aggregate: { type: 'enterprise', id: row.ok.creditCode },
    command: toImportCommand(row),
    commandId: `${chunkId}#${row.row}`,
  };
}

function toRowResult(outcome: BatchOutcome | undefined): RowResult {
  if (!outcome) return ELSEWHERE;
  if (outcome.outcome !== 'refused') return { outcome: outcome.outcome };
  const { code, detail, errors } = outcome;
  return { outcome: 'refused', code, detail, ...(errors ? { errors } : {}) };
}
