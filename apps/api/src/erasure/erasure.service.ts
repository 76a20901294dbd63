import { type Principal, scopeOf, toActor } from '@app/auth';
import { AGGREGATE_TYPES, type AggregateType, DomainError, text, toInstant } from '@app/domain';
import {
  ErasureRepository,
  LegalHoldRepository,
  PersonalVault,
  type PersonalSubject,
  type StoredErasure,
} from '@app/persistence';
import { SnapshotReader, deriveId, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { AccessLog } from '../record-access/access-log.service';
import { Firms } from '../record-access/firms.service';
import type { ErasureDecisionRequestDto, ErasureRequestDto } from './dto/erasure.requests.dto';

interface Write {
  readonly caller: Principal;
  readonly commandId: string;
}

/** Erases personal data by destroying their keys: one person asks, a leader agrees, nothing that is still needed goes. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly vault: PersonalVault,
    private readonly holds: LegalHoldRepository,
    private readonly snapshots: SnapshotReader,
    private readonly firms: Firms,
    private readonly once: RecordedOnce,
    private readonly log: AccessLog,
  ) {}

  /** Whose personal values the record of a firm holds, without a value; looking is noted. */
  async subjectsOf(creditCode: string, caller: Principal): Promise<readonly PersonalSubject[]> {
    await this.note('personal.read', creditCode, creditCode, caller);
    return this.vault.subjectsOf(creditCode, scopeOf(caller));
  }

  /** @throws DomainError 404 for subjects that the firm's record does not hold; 409 `ERASURE_HELD` */
  async request(body: ErasureRequestDto, { caller, commandId }: Write): Promise<Answer<StoredErasure>> {
    const { creditCode, reason } = body;
    const actor = toActor(caller);
    const id = deriveId('ers', actor, commandId, 1);
    const regionCode = await this.note('personal.erasure-request', creditCode, id, caller);
    const subjects = [...new Set(body.subjects)].sort();
    await this.checkFree(creditCode, subjects, caller);
    const erasure: StoredErasure = {
      ...{ id, creditCode, regionCode, subjects, reason, state: 'requested' },
      ...{
        requestedBy: caller.id,
        requestedAt: toInstant(Date.now()),
        decidedBy: null,
        decidedAt: null,
        comment: null,
      },
    };
    const hash = requestHash('POST', 'admin/erasures', { ...body });
    return this.once.run({ actor, commandId, requestHash: hash }, async (session) => {
      await this.erasures.insert(erasure, session);
      return { status: 201, body: erasure };
    });
  }

  /** @throws DomainError 403 `FOUR_EYES`, 409 `ERASURE_DECIDED`, `ERASURE_HELD` */
  async decide(
    id: string,
    { approve, comment }: ErasureDecisionRequestDto,
    { caller, commandId }: Write,
  ): Promise<Answer<StoredErasure>> {
    const erasure = await this.erasures.find(id, scopeOf(caller));
    if (!erasure) throw notFound();
    if (erasure.requestedBy === caller.id) throw fourEyes();
    await this.note('personal.erasure-decide', erasure.creditCode, id, caller);
    if (approve && erasure.state === 'requested') await this.checkFree(erasure.creditCode, erasure.subjects, caller);
    const decidedAt = toInstant(Date.now());
    const state = approve ? ('carried-out' as const) : ('refused' as const);
    const decided = { state, decidedBy: caller.id, decidedAt, comment };
    const hash = requestHash('POST', `admin/erasures/${id}/decision`, { approve, comment });
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      if (!(await this.erasures.decide(id, decided, session))) throw alreadyDecided();
      if (approve) await this.vault.destroy(erasure.subjects, id, decidedAt, session);
      return { status: 200, body: { ...erasure, ...decided } };
    });
  }

  /** A case that is still open needs its people, and so does whoever put a legal hold on the firm. */
  private async checkFree(creditCode: string, subjects: readonly string[], caller: Principal): Promise<void> {
    const known = new Map((await this.vault.subjectsOf(creditCode, scopeOf(caller))).map((one) => [one.id, one]));
    if (subjects.some((id) => !known.has(id))) throw notFound();
    const holds = await this.holds.ofFirm(creditCode, scopeOf(caller));
    if (holds.some(({ lifted }) => lifted === null)) throw held();
    for (const id of subjects) {
      const [type, rest = ''] = (known.get(id)?.subject ?? '').split(':');
      if (!AGGREGATE_TYPES.includes(type as AggregateType)) continue;
      const ref = { type: type as AggregateType, id: rest.split('@')[0] ?? '' };
      const thing = await this.snapshots.find(ref, scopeOf(caller));
      if (thing && !thing.description.closed && type !== 'enterprise') throw held();
    }
  }

  private async note(action: string, creditCode: string, id: string, caller: Principal): Promise<string> {
    const { regionCode } = (await this.firms.get(creditCode, caller)).state;
    await this.log.note(caller, { action, subject: { type: 'personal-data', id }, creditCode, regionCode });
    return regionCode;
  }
}

function held(): DomainError {
  const detail = text(
    '事项未办结或有法律保留，暂不能删除',
    'The case is open or a legal hold stands: it cannot be erased yet',
  );
  return new DomainError(409, 'ERASURE_HELD', detail);
}

function alreadyDecided(): DomainError {
  return new DomainError(409, 'ERASURE_DECIDED', text('该申请已处理', 'The request was decided already'));
}

function fourEyes(): DomainError {
  return new DomainError(403, 'ERASURE_OWN', text('不得审批本人的申请', 'Nobody decides on a request of their own'));
}
