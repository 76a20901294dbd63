import { AccountDirectory, type Principal, scopeOf, toActor } from '@app/auth';
import { type ErasureState, ofAccount, ofObjector, ofPerson } from '@app/domain';
import { AccountSettingsRepository, type PersonalSubject, PersonalVault } from '@app/persistence';
import { SnapshotReader, deriveId, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { AccessLog } from '../record-access/access-log.service';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import type { ErasureDecisionRequestDto, ErasureRequestDto } from './dto/erasure.requests.dto';
import { ErasureHolds } from './erasure-holds';
import { toErasureResponse } from './erasure.mapper';
import type { ErasureResponseDto } from './erasure.response';

interface Write {
  readonly caller: Principal;
  readonly envelope: CommandEnvelope;
}

/** Where the data stand that are to be erased. */
interface Place {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly account: string | null;
}

/** Erases personal data by destroying their keys: one person asks, a leader agrees, nothing that is still needed goes. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly commands: Commands,
    private readonly vault: PersonalVault,
    private readonly holds: ErasureHolds,
    private readonly snapshots: SnapshotReader,
    private readonly firms: Firms,
    private readonly accounts: AccountDirectory,
    private readonly settings: AccountSettingsRepository,
    private readonly log: AccessLog,
  ) {}

  /** Whose personal values the record of a firm holds, without a value; looking is noted. */
  async subjectsOf(creditCode: string, caller: Principal): Promise<readonly PersonalSubject[]> {
    const place = await this.placeOfFirm(creditCode, caller);
    await this.note('personal.read', place, creditCode, caller);
    return this.vault.subjectsOf(creditCode, scopeOf(caller));
  }

  /** @throws DomainError 404 for what the record does not hold; 409 `ERASURE_HELD` */
  async request(body: ErasureRequestDto, { caller, envelope }: Write): Promise<Answer<ErasureResponseDto>> {
    const { reason, ground } = body;
    const place = body.account
      ? await this.placeOfAccount(body.account, caller)
      : await this.placeOfFirm(body.creditCode ?? '', caller);
    const keys = await this.keysOf(body, place, caller);
    const id = deriveId('ers', toActor(caller), envelope.commandId, 1);
    await this.note('personal.erasure-request', place, id, caller);
    await this.holds.check(place.creditCode, keys, scopeOf(caller));
    // Names that only found the keys stand nowhere, not even in a hash.
    const hash = requestHash('POST', 'admin/erasures', { ...place, keys, ground, reason });
    return this.commands.give({ ...envelope, requestHash: hash }, caller, {
      aggregate: { type: 'erasure', id },
      command: { type: 'request-erasure', ...place, keys, ground, reason },
      status: 201,
      view: ({ state }) => toErasureResponse(state as ErasureState),
    });
  }

  /** @throws DomainError 403 `ERASURE_OWN`, 409 `ERASURE_DECIDED`, `ERASURE_HELD` */
  async decide(
    id: string,
    { approve, comment }: ErasureDecisionRequestDto,
    { caller, envelope }: Write,
  ): Promise<Answer<ErasureResponseDto>> {
    const { state } = await this.snapshots.get<ErasureState>({ type: 'erasure', id }, scopeOf(caller));
    await this.note('personal.erasure-decide', state, id, caller);
    if (approve && state.status === 'requested') {
      await this.holds.check(state.creditCode, state.keys, scopeOf(caller));
    }
    const answer = await this.commands.give(envelope, caller, {
      aggregate: { type: 'erasure', id },
      command: { type: 'decide-erasure', approve, comment },
      view: (snapshot) => toErasureResponse(snapshot.state as ErasureState),
    });
    // Unreadable already; the masked forms go as well.
    if (approve && state.account) await this.settings.forgetContact(state.account);
    return answer;
  }

  private async keysOf(body: ErasureRequestDto, place: Place, caller: Principal): Promise<readonly string[]> {
    const { subjects = [], name, contact } = body;
    const { creditCode, account } = place;
    const found = new Set<string>();
    const persons = [
      ...(account ? [ofAccount(account)] : []),
      ...(name ? [ofPerson(name)] : []),
      ...(name && contact ? [ofObjector(name, contact)] : []),
    ];
    for (const person of persons) for (const id of await this.vault.idsOf(person, creditCode)) found.add(id);
    const known = subjects.length > 0 ? await this.vault.subjectsOf(creditCode, scopeOf(caller)) : [];
    for (const id of subjects) {
      // The data of an account are asked for by the account.
      if (!known.some((one) => one.id === id && one.creditCode === creditCode)) throw notFound();
      found.add(id);
    }
    if (found.size === 0) throw notFound();
    return [...found].sort();
  }

  private async placeOfFirm(creditCode: string, caller: Principal): Promise<Place> {
    const { regionCode, name } = (await this.firms.get(creditCode, caller)).state;
    return { creditCode, enterpriseName: name, regionCode, account: null };
  }

  private async placeOfAccount(username: string, caller: Principal): Promise<Place> {
    const found = await this.accounts.find(username);
    if (!found?.regionCode.startsWith(caller.regionCode)) throw notFound();
    return { creditCode: '', enterpriseName: '', regionCode: found.regionCode, account: found.id };
  }

  private async note(
    action: string,
    { creditCode, regionCode }: Omit<Place, 'account'>,
    id: string,
    caller: Principal,
  ) {
    await this.log.note(caller, {
      ...{ action, subject: { type: 'personal-data', id }, regionCode },
      ...(creditCode ? { creditCode } : {}),
    });
  }
}
