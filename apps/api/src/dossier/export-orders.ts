import { type Principal, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { ExportDesk } from '@app/dossier';
import { toInstant } from '@app/domain';
import { ExportRepository, type StoredExport } from '@app/persistence';
import { deriveId } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { DossierReading } from './dossier-reading';
import type { DossierExportRequestDto } from './dto/dossier.requests.dto';
import { toExportResponse } from './export.mapper';
import type { DossierExportResponseDto } from './export.response';

/** Takes orders of dossiers: noted first, stored once, then built. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly reading: DossierReading,
    private readonly orders: ExportRepository,
    private readonly once: RecordedOnce,
    private readonly desk: ExportDesk,
    private readonly clock: BusinessClock,
  ) {}

  async order(
    creditCode: string,
    body: DossierExportRequestDto,
    { caller, commandId }: { readonly caller: Principal; readonly commandId: string },
  ): Promise<Answer<DossierExportResponseDto>> {
    const actor = toActor(caller);
    const id = deriveId('exp', actor, commandId, 1);
    const regionCode = await this.reading.note(creditCode, caller, 'dossier.export', id);
    const now = toInstant(Date.now());
    const order: StoredExport = {
      ...{ id, creditCode, regionCode, orderedBy: caller.id, orderedAt: this.clock.instant(), recordedAt: now },
      ...{ reason: body.reason, included: [...new Set(body.include ?? [])], personal: body.personal ?? false },
      ...{ state: 'building', written: 0, seenAt: now, fileId: null, size: null, sha256: null, problem: null },
    };
    const hash = requestHash('POST', `dossiers/${creditCode}/exports`, { ...body });
    const answer = await this.once.run({ actor, commandId, requestHash: hash }, async (session) => {
      await this.orders.insert(order, session);
      return { status: 202, body: toExportResponse(order) };
    });
    if (!answer.replayed) this.desk.begin(order);
    await this.desk.dropExpired();
    return answer;
  }
}
