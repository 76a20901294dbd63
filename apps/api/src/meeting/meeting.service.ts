import { AccountDirectory, type Principal } from '@app/auth';
import { type ApplicationState, DomainError, type ItemSubject, type MeetingMember, text } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { EventReader, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { AgendaItemRequestDto, CallMeetingRequestDto, MeetingMemberRequestDto } from './dto/meeting.requests.dto';

type Called = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Turns a call into the words of the record: accounts with their roles, subjects with their firms. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly snapshots: SnapshotReader,
    private readonly events: EventReader,
  ) {}

  /** @throws DomainError 422 `MEMBER_UNKNOWN`, `AGENDA_UNKNOWN` */
  async callOf({ members, items, title, ...body }: CallMeetingRequestDto, caller: Principal): Promise<Called> {
    const regionCode = caller.regionCode.slice(0, 6);
    const known: MeetingMember[] = [];
    for (const member of members) known.push(await this.memberOf(member, regionCode));
    const agenda: object[] = [];
    for (const item of items) agenda.push(await this.itemOf(item, regionCode));
    return {
      type: 'call-meeting',
      ...body,
      title: { zh: title, en: title },
      regionCode,
      members: known,
      items: agenda,
    };
  }

  /** The minutes of a closed meeting; undefined before, and once they were erased. */
  async minutesOf(id: string): Promise<string | undefined> {
    const personal = await this.events.personalOf({ type: 'meeting', id }, RegionScope.everything());
    return [...personal.values()].map((values) => values['minutesText']?.value).find((value) => value !== undefined);
  }

  private async memberOf(given: MeetingMemberRequestDto, regionCode: string): Promise<MeetingMember> {
    const { account: username, voting = true, veto = false } = given;
    const found = await this.accounts.find(username);
    const role = found?.roles[0];
    if (found && role && found.regionCode.startsWith(regionCode)) return { account: found.id, role, voting, veto };
    throw new DomainError(
      422,
      'MEMBER_UNKNOWN',
      text(`没有账号 ${username}。`, `There is no account ${username} here.`),
      [{ path: 'members', code: 'MEMBER_UNKNOWN', message: username }],
    );
  }

  private async itemOf(item: AgendaItemRequestDto, regionCode: string): Promise<object> {
    return { subject: await this.subjectOf(item, regionCode), mode: item.mode ?? (item.id ? 'conclusion' : 'vote') };
  }

  private async subjectOf(
    { type, id, title, panelId }: AgendaItemRequestDto,
    regionCode: string,
  ): Promise<ItemSubject> {
    if (type !== 'application') {
      if (title) return { type, title, panelId: panelId ?? null };
      throw unknownItem('title');
    }
    const scope = RegionScope.branch(regionCode);
    const found = id ? await this.snapshots.find<ApplicationState>({ type, id }, scope) : undefined;
    if (!found) throw unknownItem(id ?? '');
    return { type, id: found.id, creditCode: found.state.creditCode };
  }
}

function unknownItem(message: string): DomainError {
  const detail = text('议题所列申报不存在或已办结。', 'An application on the agenda is unknown or closed.');
  return new DomainError(422, 'AGENDA_UNKNOWN', detail, [{ path: 'items', code: 'AGENDA_UNKNOWN', message }]);
}
