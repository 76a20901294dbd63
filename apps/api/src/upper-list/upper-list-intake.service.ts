import { createHash } from 'node:crypto';
import { type Principal, scopeOf, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { type SpooledUpperList, type UpperListReading, readUpperList, spoolUpperList } from '@app/directory-import';
import { DomainError, type UpperListRecord, type UpperListRow, UpperListJudge, isWithinBranch } from '@app/domain';
import {
  BatchCaseRepository,
  DirectoryRepository,
  type StoredUpperList,
  type StoredUpperRow,
  UpperListRepository,
} from '@app/persistence';
import { CommandPath, deriveId, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ReceivedForm, receiveForm } from '../document/upload-form';
import { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { ValidationPipe } from '../platform/validation/validation.pipe';
import { UpperListFieldsDto } from './dto/upper-list.requests.dto';

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_FILE_NAME = 200;

interface Order {
  readonly caller: Principal;
  readonly commandId: string;
  readonly dryRun: boolean;
}

interface NamedList {
  readonly file: SpooledUpperList;
  readonly fileName: string;
}

/** Takes lists of upper levels in: every row is judged, and in earnest every match given as a command of its own. */
@Injectable()
export class UpperListIntake {
  private readonly shape = new ValidationPipe();

  constructor(
    private readonly lists: UpperListRepository,
    private readonly cases: BatchCaseRepository,
    private readonly directory: DirectoryRepository,
    private readonly path: CommandPath,
    private readonly once: RecordedOnce,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * A repeat with the same key goes on where the first try stopped; commands that were given before change nothing again.
   *
   * @throws DomainError 400 for fields that are wrong, 422 `IDEMPOTENCY_KEY_REUSED`; what `receiveForm` throws; TableFault
   */
  async take(request: FastifyRequest, order: Order): Promise<Answer<StoredUpperList>> {
    const { file: received, fields } = await this.receive(request);
    try {
      const defaults = await this.checked(fields);
      const { caller, commandId } = order;
      const actor = toActor(caller);
      const { sha256 } = received.file;
      const asked = {
        actor,
        commandId,
        requestHash: requestHash(request.method, request.url, { ...defaults, sha256 }),
      };
      const known = await this.once.find<{ id: string }>(asked);
      const list = known ? undefined : await this.judged(received, { ...defaults }, order);
      const opened = await this.once.run(asked, async (session) => {
        const id = deriveId('upl', actor, commandId);
        if (list) await this.lists.insert({ id, ...list }, session);
        return { status: 201, body: { id } };
      });
      return new Answer(201, await this.finished(opened.body.id, order), opened.replayed);
    } finally {
      await received.file.remove();
    }
  }

  private receive(request: FastifyRequest): Promise<ReceivedForm<NamedList>> {
    return receiveForm<NamedList>(request, MAX_BYTES, {
      receive: async (source, givenName) => ({
        file: await spoolUpperList(source),
        fileName: givenName.slice(0, MAX_FILE_NAME),
      }),
      discard: ({ file }) => file.remove(),
    });
  }

  private async checked(fields: Readonly<Record<string, string>>): Promise<UpperListFieldsDto> {
    return (await this.shape.transform({ ...fields }, { type: 'body', metatype: UpperListFieldsDto })) as never;
  }

  private async judged(
    { file, fileName }: NamedList,
    defaults: UpperListFieldsDto,
    { caller, dryRun }: Order,
  ): Promise<Omit<StoredUpperList, 'id'>> {
    const readings = await readUpperList(file, { defaults, today: this.clock.today() });
    const batch = [...new Set(readings.flatMap(({ listed }) => (listed ? [listed.batch] : [])))];
    const judge = new UpperListJudge(await this.recordOf(readings, batch, caller));
    const rows = readings.map((reading) => judgedRow(reading, judge));
    const importedAt = this.clock.instant();
    const upload = { fileName, sha256: file.sha256 };
    const who = { regionCode: caller.regionCode, importedBy: caller.id, importedAt };
    return { ...upload, ...who, dryRun, status: 'running', batch, rows };
  }

  private async recordOf(
    readings: readonly UpperListReading[],
    batches: readonly string[],
    caller: Principal,
  ): Promise<UpperListRecord> {
    const codes = [...new Set(readings.flatMap(({ listed }) => (listed ? [listed.creditCode] : [])))];
    const firms = (await this.directory.findMany(codes)).filter(({ regionCode }) =>
      isWithinBranch(regionCode, caller.regionCode),
    );
    const cases = [];
    for (const batch of batches) cases.push(...(await this.cases.ofBatch(batch, scopeOf(caller))));
    return {
      names: new Map(firms.map(({ creditCode, name }) => [creditCode, name])),
      formerNames: new Map(firms.map(({ creditCode, formerNames = [] }) => [creditCode, formerNames])),
      cases,
    };
  }

  /** The list once every match was given; at once where that is over. */
  private async finished(id: string, { caller }: Order): Promise<StoredUpperList> {
    const list = await this.lists.find(id, scopeOf(caller));
    if (!list) throw notFound();
    if (list.status === 'done') return list;
    const rows: StoredUpperRow[] = [];
    for (const row of list.rows) {
      const due = !list.dryRun && row.verdict === 'match';
      rows.push(due ? await this.record(row, list.sha256, caller) : row);
    }
    await this.lists.finish(id, rows);
    return { ...list, rows, status: 'done' };
  }

  private async record(row: StoredUpperRow, sha256: string, caller: Principal): Promise<StoredUpperRow> {
    const { listed, applicationId } = row;
    if (!listed || !applicationId) return row;
    const { level, event, on } = listed;
    const term = { ...some('validFrom', listed.validFrom), ...some('validTo', listed.validTo) };
    const dates = { ...term, ...some('dueOn', listed.dueOn) };
    const command = { type: 'record-upper-event', level, event, on, ...some('documentNo', listed.documentNo) };
    try {
      await this.path.execute({
        aggregate: { type: 'application', id: applicationId },
        command: { ...command, ...dates },
        commandId: commandIdOf(sha256, listed),
        actor: toActor(caller),
        scope: scopeOf(caller),
      });
      return { ...row, result: 'recorded' };
    } catch (error) {
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      const message = `${error.detail.zh} / ${error.detail.en}`;
      return { ...row, result: 'refused', refusal: { code: error.code, message } };
    }
  }
}

function some(name: string, value: string | null): Readonly<Record<string, string>> {
  return value === null ? {} : { [name]: value };
}

/** The same for the same row of the same file; the level, tier and batch may have come with the form. */
function commandIdOf(sha256: string, { row, level, tier, batch }: UpperListRow): string {
  const digest = createHash('sha256').update(JSON.stringify([sha256, row, level, tier, batch]));
  return `upper-list:${digest.digest('hex')}`;
}

function judgedRow({ row, listed, issues }: UpperListReading, judge: UpperListJudge): StoredUpperRow {
  const nothing = { result: null, refusal: null };
  if (listed) return { row, listed, ...judge.judge(listed), issues: [], ...nothing };
  const told = issues.map(({ column, code, message }) => ({ path: column ?? '', code, message }));
  return { row, listed, verdict: 'malformed', applicationId: null, differs: [], issues: told, ...nothing };
}
