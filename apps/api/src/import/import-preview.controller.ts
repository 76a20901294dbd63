import { type Principal, RequirePermission } from '@app/auth';
import { policyCatalogue, previewTable, suggestColumns, writtenUnits } from '@app/directory-import';
import { AppConfig } from '@app/config';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { ImportPreviewResponseDto } from './import-preview.response';
import { MappingChoice } from './mapping-choice';
import { receiveFile } from './uploaded-file';

const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('imports')
@Controller('api/v1/enterprises/import/preview')
export class ImportPreviewController {
  constructor(
    private readonly choice: MappingChoice,
    private readonly config: AppConfig,
  ) {}

  /** The headers and first rows of a file, with a guess at what each column holds. Keeps nothing. */
  @RequirePermission('enterprise.import')
  @Problems('FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_UNSUPPORTED', 'FILE_MALFORMED', 'FILE_ENCRYPTED', 'FILE_MACROS')
  @Problems('FILE_UNPACKS_TOO_LARGE', 'ENCODING_UNKNOWN', 'TOO_MANY_COLUMNS', 'MULTIPART_MALFORMED')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: BINARY } } })
  @ApiOkResponse({ type: ImportPreviewResponseDto })
  @HttpCode(200)
  @Post()
  async preview(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<ImportPreviewResponseDto> {
    const { maxBytes } = this.config.uploads;
    const { headers, samples } = await receiveFile(request, maxBytes, {
      receive: (source) => previewTable(source, { maxBytes }),
      discard: () => Promise.resolve(),
    });
    const meanings = suggestColumns(headers, policyCatalogue);
    const named = headers.filter((header) => header !== undefined);
    const columns = headers.map((header, index) => ({
      header: header ?? null,
      samples: samples[index] ?? [],
      suggestion: meanings[index] ?? null,
    }));
    const units = [...new Set(policyCatalogue.list().flatMap(({ unit }) => unit ?? []))];
    return {
      columns,
      recognisedAs: (await this.choice.recognise(named, caller))?.id ?? null,
      units: units.map((unit) => ({ unit, written: writtenUnits(unit) })),
    };
  }
}
