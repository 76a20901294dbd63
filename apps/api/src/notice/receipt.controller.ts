import { Public } from '@app/auth';
import { NoticeBoardRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { toReceiptStatus } from './notice.mapper';
import { ReceiptStatusResponseDto } from './notice.response';

/** Nobody finds receipts of others by trying. */
const LOOKUP_RATE = { burst: 20, perSecond: 0.2 };

@ApiTags('objections')
@Public()
@Controller('api/v1/objections/receipts')
export class ReceiptController {
  constructor(private readonly board: NoticeBoardRepository) {}

  /** What became of an objection. No account; the receipt is all that is asked for, and nothing personal is told. */
  @RateLimit(LOOKUP_RATE)
  @Get(':receiptNo')
  async read(@Param('receiptNo') receiptNo: string): Promise<ReceiptStatusResponseDto> {
    const given = receiptNo.trim().toUpperCase();
    const notice = await this.board.findByReceipt(given);
    if (!notice) throw notFound();
    return toReceiptStatus(notice, given);
  }
}
