import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { OpinionTableQueryDto, OpinionTableRequestDto, ReviewTableQueryDto } from './dto/review-table.requests.dto';
import { OpinionTableResponseDto, ReviewTablePageDto } from './review-table.response';
import { ReviewTable } from './review-table.service';
import { TableAnswers } from './table-answers.service';

/** A batch as one table. */
@ApiTags('reviews')
@Controller('api/v1/reviews')
export class ReviewTableController {
  constructor(
    private readonly table: ReviewTable,
    private readonly answers: TableAnswers,
  ) {}

  /** The caller's open seats in the caller's branch, the earliest due first. */
  @RequirePermission('review.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: ReviewTableQueryDto): Promise<ReviewTablePageDto> {
    return (await this.table.page(caller, query)) as ReviewTablePageDto;
  }

  /** Answers up to 200 rounds at once; every row has a result of its own, and one that is refused stops no other. */
  @RequirePermission('review.give-opinion')
  @Problems('TOO_BUSY')
  @ApiOkResponse({ type: OpinionTableResponseDto })
  @HttpCode(200)
  @Post('opinions')
  giveOpinions(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Query() { dryRun = false }: OpinionTableQueryDto,
    @Body() { items }: OpinionTableRequestDto,
  ): Promise<Answer<OpinionTableResponseDto>> {
    return this.answers.give(caller, { commandId, items, dryRun });
  }
}
