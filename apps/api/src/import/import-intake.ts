import { toActor } from '@app/auth';
import { ImportFiles, type StagedImportFile } from '@app/directory-import';
import { DomainError, isWithinBranch, text } from '@app/domain';
import { ImportRepository } from '@app/persistence';
import { deriveId } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { type ImportOrder, ImportRequests } from './import-requests';
import { ImportRunnerService } from './import-runner.service';
import type { ImportStartedResponseDto } from './import.response';
import { RecordedOnce } from '../platform/commands/recorded-once';

/** Takes uploaded files over as imports that wait for the runner. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly requests: ImportRequests,
    private readonly once: RecordedOnce,
    private readonly runner: ImportRunnerService,
  ) {}

  /**
   * Queues a staged file; it is dropped where nothing came of it, or where the same order was taken before.
   *
   * @param requestHash of the address and the file
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`, `MAPPING_UNKNOWN`, 409 `UPLOAD_EXPIRED`; TableFault
   */
  async start(
    file: StagedImportFile,
    order: ImportOrder,
    requestHash: string,
  ): Promise<Answer<ImportStartedResponseDto>> {
    try {
      const answer = await this.queue(file, order, requestHash);
      if (answer.replayed) await this.files.discard(file);
      else this.runner.notify();
      return answer;
    } catch (error) {
      await this.files.discard(file);
      throw error;
    }
  }

  /** @throws DomainError 422 `REGION_OUTSIDE_BRANCH` */
  checkRegion({ query: { regionCode }, caller }: Pick<ImportOrder, 'query' | 'caller'>): void {
    if (regionCode === undefined || isWithinBranch(regionCode, caller.regionCode)) return;
    const detail = text('该区划不在您的管辖范围内', 'This region lies outside of your branch');
    throw new DomainError(422, 'REGION_OUTSIDE_BRANCH', detail, [
      { path: 'regionCode', code: 'REGION_OUTSIDE_BRANCH', message: regionCode },
    ]);
  }

  private async queue(
    file: StagedImportFile,
    order: ImportOrder,
    requestHash: string,
  ): Promise<Answer<ImportStartedResponseDto>> {
    const request = await this.requests.of(file, order);
    const { commandId } = order;
    const actor = toActor(order.caller);
    const importId = deriveId('imp', actor, commandId);
    return this.once.run({ actor, commandId, requestHash }, async (session) => {
      if (!(await this.files.take(file, session))) throw expired();
      await this.imports.create(importId, request, session);
      return { status: 202, body: { importId } };
    });
  }
}

function expired(): DomainError {
  return new DomainError(
    409,
    'UPLOAD_EXPIRED',
    text('上传用时过长，请重新上传', 'The upload took too long; start again'),
  );
}
