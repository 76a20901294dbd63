import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import {
  type ApplicationState,
  type NoticeState,
  applicationLedger,
  cultivationLedger,
  normalizeCreditCode,
} from '@app/domain';
import { RegionScope } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { CLOSED_FILE, CaseFileGate } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import { toLedgerResponse } from './ledger.mapper';
import { ClockRulesResponseDto, LedgerResponseDto } from './ledger.response';

@ApiTags('clocks')
@Controller('api/v1')
export class LedgerController {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly firms: Firms,
    private readonly gate: CaseFileGate,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly rules: RuleBook,
  ) {}

  /** Who owned every working day of an application, to its end or to today; the parts sum to the whole. */
  @RequirePermission('application.read')
  @Problems(...CLOSED_FILE)
  @Get('applications/:id/ledger')
  async ofApplication(@Caller() caller: Principal, @Param('id') id: string): Promise<LedgerResponseDto> {
    const { state } = await this.snapshots.get<ApplicationState>({ type: 'application', id }, scopeOf(caller));
    await this.gate.check(state.creditCode, caller);
    // Whoever may see the case sees whose its days were; of a notice the ledger holds no more than that.
    const notices = await this.snapshots.ofFirm<NoticeState>('notice', state.creditCode, RegionScope.everything());
    const own = notices.map((notice) => notice.state).filter(({ applicationId }) => applicationId === id);
    const calendar = this.calendars.calendar();
    return toLedgerResponse(applicationLedger(state, own, this.clock.today(), calendar), calendar);
  }

  /** Who owned every working day of a firm's cultivation; days of its applications stand in their own ledgers. */
  @RequirePermission('cultivation.read')
  @Problems(...CLOSED_FILE)
  @Get('cultivations/:creditCode/ledger')
  async ofCultivation(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
  ): Promise<LedgerResponseDto> {
    const { state } = await this.firms.cultivationOf(normalizeCreditCode(creditCode), caller);
    const all = await this.snapshots.ofFirm<ApplicationState>('application', state.creditCode, scopeOf(caller));
    const own = all.map((application) => application.state).filter(({ cultivationId }) => cultivationId === state.id);
    const calendar = this.calendars.calendar();
    return toLedgerResponse(cultivationLedger(state, own, this.clock.today(), calendar), calendar);
  }

  /** Reasons for which one clock may stand still, each with its clause, and whose clocks may be extended. */
  @RequirePermission('application.read')
  @Get('clock-rules')
  clockRules(): ClockRulesResponseDto {
    const { pauses, extensions, review } = this.rules.registry.data.clockRules;
    return {
      pauses: pauses.map(({ code, title, basis, ours }) => ({ code, title, basis, ours })),
      extensions: extensions.map(({ owners, times, days, basis, ours }) => ({
        owners: [...owners],
        times,
        days,
        basis,
        ours,
      })),
      review: { workingDays: review.workingDays, basis: review.basis, ours: review.ours },
    };
  }
}
