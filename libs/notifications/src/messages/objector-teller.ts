import { AppConfig } from '@app/config';
import { NoticeBoardRepository, type TransactionSession, type UntoldEvent } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { Couriers } from '../couriers/couriers';
import { addressOf } from '../templates/links';
import { Parcels } from './parcels';

/** Tells an objector of the finding: the handler and the auditor know who it is, nobody else learns it here. */
@Injectable()
export class ObjectorTeller {
  constructor(
    private readonly config: AppConfig,
    private readonly board: NoticeBoardRepository,
    private readonly couriers: Couriers,
    private readonly parcels: Parcels,
  ) {}

  /** Nothing for any other event, or where no mail is sent. */
  async tell(event: UntoldEvent['event'], enterpriseName: string, session: TransactionSession): Promise<void> {
    if (event.type !== 'objection-answered' || !this.couriers.has('email')) return;
    const { objectionId, finding, reason } = event.data as {
      readonly objectionId: string;
      readonly finding: 'upheld' | 'dismissed';
      readonly reason: string;
    };
    const receiptNo = await this.board.receiptOf(event.aggregate.id, objectionId);
    if (!receiptNo) return;
    const path = `/objections/receipt?no=${encodeURIComponent(receiptNo)}`;
    const link = addressOf(path, this.config.notifications.publicUrl);
    const told = { objectionId, finding, reason, receiptNo, enterpriseName, link };
    await this.parcels.queueForObjector({ eventId: event.id, ...told }, session);
  }
}
