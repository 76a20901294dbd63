import type { Principal } from '@app/auth';
import {
  BUILT_IN_MAPPINGS,
  type ColumnMapping,
  ImportFiles,
  type StagedImportFile,
  readHeaders,
  recogniseMapping,
} from '@app/directory-import';
import { DomainError, text } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ImportMappingService } from './import-mapping.service';

/** Name of the template's own columns where a mapping is asked for. */
export const TEMPLATE = 'template';

/** Finds out how the columns of an uploaded file become firms. */
@Injectable()
export class MappingChoice {
  constructor(
    private readonly mappings: ImportMappingService,
    private readonly files: ImportFiles,
  ) {}

  /**
   * The mapping that was asked for, or else the one that the file's headers are known by; null: the template's columns.
   *
   * @throws DomainError 422 `MAPPING_UNKNOWN`; TableFault where the file is no table at all
   */
  async choose(file: StagedImportFile, asked: string | undefined, caller: Principal): Promise<ColumnMapping | null> {
    const headers = await readHeaders(this.files.open(file.fileId));
    if (asked === TEMPLATE) return null;
    if (asked === undefined) return (await this.recognise(headers, caller)) ?? null;
    const mapping = (await this.known(caller)).find(({ id }) => id === asked);
    if (!mapping) throw unknown(asked);
    return mapping;
  }

  /** The mapping that a file with these headers is known by; undefined where none fits. */
  async recognise(headers: readonly string[], caller: Principal): Promise<ColumnMapping | undefined> {
    return recogniseMapping(headers, await this.known(caller));
  }

  private async known(caller: Principal): Promise<readonly ColumnMapping[]> {
    return [...(await this.mappings.ofBranch(caller)), ...BUILT_IN_MAPPINGS];
  }
}

function unknown(id: string): DomainError {
  return new DomainError(422, 'MAPPING_UNKNOWN', text('没有该列映射', 'There is no such mapping'), [
    { path: 'mapping', code: 'MAPPING_UNKNOWN', message: id },
  ]);
}
