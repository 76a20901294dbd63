import { type Principal, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { AppConfig } from '@app/config';
import type { ColumnMapping, StagedImportFile } from '@app/directory-import';
import { isRegionCode, isWithinBranch } from '@app/domain';
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
    const { industryCode, source } = query;
    const regionCode = query.regionCode ?? this.homeOf(mapping, caller);
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

  /**
   * Firms of a file that names no places are taken for the officer's own. So are, in demonstrations only, those of another county's
   * file: the sample county has no real firms.
   */
  private homeOf(mapping: ColumnMapping | null, { regionCode }: Principal): string | undefined {
    if (!mapping || mapping.regionColumn !== undefined || !isRegionCode(regionCode)) return undefined;
    const named = mapping.constants?.regionCode;
    const keeps = named !== undefined && (this.config.mode === 'production' || isWithinBranch(named, regionCode));
    return keeps ? undefined : regionCode;
  }
}
