import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { CloseSiteDrawRequestDto, SiteDrawQueryDto } from './dto/site-draw.requests.dto';
import { SiteDrawResponseDto } from './site-draw.response';
import { SiteDrawDesk } from './site-draw.service';

@ApiTags('batches')
@Controller('api/v1/batches')
export class SiteDrawController {
  constructor(private readonly desk: SiteDrawDesk) {}

  /**
   * The random share of site checks of a batch in the caller's county: the hash first; the seed after the county's last day, or once a
   * leader closed the selection and every case under it knows its lot.
   */
  @RequirePermission('site-draw.read')
  @Problems('NOT_FOUND', 'NOT_DRAWN_YET')
  @Get(':id/site-check-draw')
  read(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { number }: SiteDrawQueryDto,
  ): Promise<SiteDrawResponseDto> {
    return this.desk.read(caller, { batch: id, ...(number === undefined ? {} : { number }) });
  }

  /** Closes the selection: cases that are opened afterwards draw under another seed, and this one is revealed once no case waits for its lot. */
  @RequirePermission('site-draw.close')
  @Problems('NOT_FOUND', 'NOT_DRAWN_YET', 'SELECTION_CLOSED', 'TOO_BUSY')
  @ApiOkResponse({ type: SiteDrawResponseDto })
  @HttpCode(200)
  @Post(':id/site-check-draw/closing')
  close(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { commitment }: CloseSiteDrawRequestDto,
  ): Promise<Answer<SiteDrawResponseDto>> {
    return this.desk.close(caller, { batch: id, commitment }, commandId);
  }
}
