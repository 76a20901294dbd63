import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { type ApplicationState, normalizeCreditCode } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Firms } from '../record-access/firms.service';
import type { FirmCaseResponseDto, FirmCasesResponseDto } from './firm-case.response';

@ApiTags('applications')
@Controller('api/v1/enterprises')
export class FirmCaseController {
  constructor(
    private readonly firms: Firms,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** Every case of a firm, whether it is open or how it ended. */
  @RequirePermission('application.read')
  @Problems('NOT_FOUND', 'DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':creditCode/applications')
  async list(@Caller() caller: Principal, @Param('creditCode') creditCode: string): Promise<FirmCasesResponseDto> {
    const { id } = await this.firms.get(normalizeCreditCode(creditCode), caller);
    const cases = await this.snapshots.ofFirm<ApplicationState>('application', id, scopeOf(caller));
    const items = cases.map(({ state }) => toFirmCase(state));
    return { items: items.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)) };
  }
}

function toFirmCase({ id, tier, batch, purpose, status, openedAt, closing }: ApplicationState): FirmCaseResponseDto {
  const ended = { closedAt: closing?.at ?? null, reason: closing?.reason ?? null };
  return { id, tier, batch, purpose: purpose ?? 'new', status, openedAt, ...ended };
}
