import { type Principal, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { AppConfig } from '@app/config';
import type { StagedImportFile } from '@app/directory-import';
import type { ImportRequest } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { StartImportQueryDto } from './dto/import.requests.dto';
import { MappingChoice } from './mapping-choice';

/** What a client asks for beside the file. */
export interface ImportOrder {
  readonly caller: Principal;
  readonly commandId: string;
  readonly query: StartImportQueryDto;
}

/** Writes down what is asked, once: a resumed import reads its file exactly as it was understood at first. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly choice: MappingChoice,
    private readonly clock: BusinessClock,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError 422 `MAPPING_UNKNOWN`; TableFault where the file is no table at all */
  async of(file: StagedImportFile, { caller, query }: ImportOrder): Promise<ImportRequest> {
    const mapping = await this.choice.choose(file, query.mapping, caller);
    const { regionCode, industryCode, source } = query;
    return {
      fileId: file.fileId,
      fileName: file.fileName,
      regionCode: caller.regionCode,
      actor: toActor(caller),
      requestedAt: this.clock.instant(),
      today: this.clock.today(),
      dryRun: query.dryRun ?? false,
      demonstration: this.config.mode === 'demonstration',
      mapping,
      parameters: {
        ...(regionCode ? { regionCode } : {}),
        ...(industryCode ? { industryCode } : {}),
        ...(source ? { source } : {}),
      },
    };
  }
}
