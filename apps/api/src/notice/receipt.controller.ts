import { Public } from '@app/auth';
import { NoticeBoardRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { ReceiptQueryDto } from './dto/receipt.requests.dto';
import { toReceiptStatus } from './notice.mapper';
import { ReceiptStatusResponseDto } from './objection.response';
import { opensReceipt } from './receipt-code';

/** Nobody finds receipts of others by trying. */
const LOOKUP_RATE = { burst: 20, perSecond: 0.2 };

@ApiTags('objections')
@Public()
@Controller('api/v1/objections/receipts')
export class ReceiptController {
  constructor(private readonly board: NoticeBoardRepository) {}

  /** What became of an objection. No account; receipt and code are all that is asked for, and nothing personal is told. */
  @RateLimit(LOOKUP_RATE)
  @Get(':receiptNo')
  async read(
    @Param('receiptNo') receiptNo: string,
    @Query() { code }: ReceiptQueryDto,
  ): Promise<ReceiptStatusResponseDto> {
    const given = receiptNo.trim().toUpperCase();
    const notice = await this.board.findByReceipt(given);
    if (!notice || !opensReceipt(notice, given, code)) throw notFound();
    return toReceiptStatus(notice, given);
  }
}
