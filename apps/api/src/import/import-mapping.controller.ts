import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { checkPlainBody } from '../platform/validation/plain-body';
import {
  ImportMappingRequestDto,
  ImportMappingResponseDto,
  ImportMappingsResponseDto,
} from './import-mapping.response';
import { ImportMappingService } from './import-mapping.service';

@ApiTags('imports')
@Controller('api/v1/import-mappings')
export class ImportMappingController {
  constructor(private readonly mappings: ImportMappingService) {}

  /** Mappings that the caller's branch saved, then those that the product ships with. */
  @RequirePermission('import.read')
  @Get()
  async list(@Caller() caller: Principal): Promise<ImportMappingsResponseDto> {
    const items = await this.mappings.list(caller);
    return { items, nextCursor: null, total: { count: items.length, exact: true } };
  }

  /** Saves or replaces a mapping of the caller's branch. */
  @RequirePermission('enterprise.import')
  @Problems('MAPPING_BUILT_IN', 'MAPPING_INVALID', 'IDEMPOTENCY_KEY_REUSED')
  @ApiBody({ type: ImportMappingRequestDto })
  @ApiOkResponse({ type: ImportMappingResponseDto })
  @Put(':id')
  put(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
    // Checked by the mapping's own schema, which says more than classes could.
    @Body() body: unknown,
  ): Promise<Answer<ImportMappingResponseDto>> {
    checkPlainBody(body);
    const write = { commandId, requestHash: requestHash('PUT', `import-mappings/${id}`, body) };
    return this.mappings.put(id, body, caller, write);
  }

  @RequirePermission('enterprise.import')
  @Problems('NOT_FOUND', 'MAPPING_BUILT_IN', 'IDEMPOTENCY_KEY_REUSED')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  remove(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<undefined>> {
    const write = { commandId, requestHash: requestHash('DELETE', `import-mappings/${id}`, undefined) };
    return this.mappings.remove(id, caller, write);
  }
}
