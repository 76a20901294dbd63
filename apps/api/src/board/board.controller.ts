import { type Principal, RequirePermission } from '@app/auth';
import { normalizeCreditCode } from '@app/domain';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachment } from '../document/content-disposition';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { BoardHoldersResponseDto, BoardResponseDto } from './board.response';
import { Board } from './board.service';
import { BoardSheet } from './board-sheet.service';
import { BoardHoldersQueryDto, BoardQueryDto } from './dto/board.requests.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('board')
@RequirePermission('board.read')
@Controller('api/v1/board')
export class BoardController {
  constructor(
    private readonly board: Board,
    private readonly sheet: BoardSheet,
  ) {}

  /** The wall chart: every firm on its way to a tier, with its light and whom it waits for, now or as of a day. */
  @Problems('DATE_IN_FUTURE')
  @Get()
  read(@Caller() caller: Principal, @Query() query: BoardQueryDto): Promise<BoardResponseDto> {
    return this.board.read(caller, query);
  }

  /** The same as a table. */
  @Problems('DATE_IN_FUTURE')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Get('table')
  async table(@Caller() caller: Principal, @Query() query: BoardQueryDto): Promise<StreamableFile> {
    const { asOf, bytes } = await this.sheet.make(caller, query);
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: attachment(`挂图作战-${asOf}.xlsx`),
      length: bytes.length,
    });
  }

  /** Whom one firm waits for now, by name. */
  @Get(':creditCode/holders')
  async holders(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { tier }: BoardHoldersQueryDto,
  ): Promise<BoardHoldersResponseDto> {
    return { items: [...(await this.board.heldBy(caller, normalizeCreditCode(creditCode), tier))] };
  }
}
