import { AccountHolders, type Principal, scopeOf, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { SeatTender } from '@app/conduct';
import { type Delegation, DomainError, refuseDelegation, text } from '@app/domain';
import { DelegationRepository, RegionScope } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Injectable, Logger } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { toDelegationResponse } from './delegation.mapper';
import type { DelegationListDto, DelegationResponseDto } from './delegation.response';
import type { DelegationRequestDto } from './dto/delegation.requests.dto';

function notYours(): DomainError {
  return new DomainError(
    403,
    'NOT_YOUR_TURN',
    text('只有部门审查员可以委托。', 'Only a reviewer of a department hands seats over.'),
  );
}

/** Seats handed to a colleague for a period. */
@Injectable()
export class DelegationDesk {
  private readonly log = new Logger(DelegationDesk.name);

  constructor(
    private readonly delegations: DelegationRepository,
    private readonly holders: AccountHolders,
    private readonly tender: SeatTender,
    private readonly once: RecordedOnce,
    private readonly clock: BusinessClock,
  ) {}

  /** A reviewer sees the own department's, everybody else those of the branch. */
  async list(caller: Principal): Promise<DelegationListDto> {
    const own = caller.roles.includes('reviewer') ? caller.department : undefined;
    const found = await this.delegations.list(scopeOf(caller), own);
    return { items: found.map((one) => toDelegationResponse(one, this.clock.today())) };
  }

  /** @throws DomainError 403 `NOT_YOUR_TURN`; 409 and 422 what `refuseDelegation` says */
  async make(
    caller: Principal,
    { scope = {}, ...body }: DelegationRequestDto,
    { commandId, requestHash }: CommandEnvelope,
  ): Promise<Answer<DelegationResponseDto>> {
    const { department, regionCode, id: from } = caller;
    const actor = toActor(caller);
    if (!department) throw notYours();
    const { tiers, batch } = scope;
    const limits = { ...(tiers ? { tiers } : {}), ...(batch ? { batch } : {}) };
    const wanted = { id: deriveId('dlg', actor, commandId), department, regionCode, from, ...body, scope: limits };
    const answer = await this.once.run({ actor, commandId, requestHash }, async (session) => {
      await this.delegations.claim(wanted, session);
      const today = this.clock.today();
      const others = await this.delegations.live(regionCode, today, session);
      const refusal = refuseDelegation(wanted, await this.colleaguesOf(wanted), others, today);
      if (refusal) throw DomainError.of(refusal);
      const stored = { ...wanted, at: this.clock.instant(), takenBack: null };
      await this.delegations.insert(stored, session);
      return { status: 201, body: toDelegationResponse(stored, today) };
    });
    await this.tend(wanted);
    return answer;
  }

  /**
   * By its author, or a leader of the branch.
   *
   * @throws DomainError 403 `NOT_YOUR_TURN`, 404 `NOT_FOUND`, 409 `DELEGATION_OVER`
   */
  async takeBack(
    caller: Principal,
    asked: { readonly id: string; readonly reason: string },
    { commandId, requestHash }: CommandEnvelope,
  ): Promise<Answer<DelegationResponseDto>> {
    const { id, reason } = asked;
    const answer = await this.once.run({ actor: toActor(caller), commandId, requestHash }, async (session) => {
      const found = await this.delegations.find(id, scopeOf(caller), session);
      if (!found) throw notFound();
      if (found.from !== caller.id && !caller.roles.includes('leader')) throw notYours();
      const today = this.clock.today();
      const takenBack = { by: caller.id, at: this.clock.instant(), reason };
      if (found.toOn < today || !(await this.delegations.takeBack(id, takenBack, session))) {
        throw new DomainError(409, 'DELEGATION_OVER', text('该委托已结束。', 'The delegation is over already.'));
      }
      return { status: 200, body: toDelegationResponse({ ...found, takenBack }, today) };
    });
    await this.tend({ department: answer.body.department as Delegation['department'], regionCode: caller.regionCode });
    return answer;
  }

  private async colleaguesOf({ department, regionCode }: Delegation): Promise<readonly string[]> {
    const found = await this.holders.find({ role: 'reviewer', department }, regionCode);
    return found.flatMap((holder) => (holder.regionCode === regionCode ? [holder.id] : []));
  }

  /** Open seats follow at once; what does not, follows in the night. */
  private async tend({ department, regionCode }: Pick<Delegation, 'department' | 'regionCode'>): Promise<void> {
    try {
      await this.tender.tend(RegionScope.branch(regionCode), department);
    } catch (error) {
      this.log.warn(`seats of ${department} are left to the nightly pass: ${String(error)}`);
    }
  }
}
