import { AccountDirectory, type Principal, RequirePermission, scopeOf } from '@app/auth';
import { DomainError, type ExpertState, maskName, normalizeCreditCode, text } from '@app/domain';
import { EventReader, SnapshotReader, type StoredSnapshot, deriveId } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { AccessLog } from '../record-access/access-log.service';
import { Commands } from '../record-access/commands.service';
import {
  ChangeExpertRequestDto,
  type EmployerRequestDto,
  ExpertQueryDto,
  RegisterExpertRequestDto,
  SuspendExpertRequestDto,
} from './dto/expert.requests.dto';
import { ExpertPageDto, ExpertResponseDto } from './expert.response';

type Answered = Promise<Answer<ExpertResponseDto>>;
type Given = { readonly type: string } & Readonly<Record<string, unknown>>;

const COUNT_CAP = 10_000;

const codeOf = (creditCode: string | undefined): string | null => (creditCode ? normalizeCreditCode(creditCode) : null);
const employerOf = ({ name, creditCode }: EmployerRequestDto) => ({ name, creditCode: codeOf(creditCode) });

/** What the body says of an entry, in the words of the record; what it leaves out stays out. */
function entryOf({ employer, pastEmployers, relations, ...rest }: ChangeExpertRequestDto): Record<string, unknown> {
  return {
    ...rest,
    ...(employer ? { employer: employerOf(employer) } : {}),
    ...(pastEmployers ? { pastEmployers: pastEmployers.map((one) => ({ ...employerOf(one), until: one.until })) } : {}),
    ...(relations
      ? {
          relations: relations.map(({ creditCode, kind, until }) => ({
            creditCode: normalizeCreditCode(creditCode),
            kind,
            until: until ?? null,
          })),
        }
      : {}),
  };
}

function toExpertResponse(snapshot: StoredSnapshot, name: string | null): ExpertResponseDto {
  const state = snapshot.state as ExpertState;
  const { id, account, fields, employer, pastEmployers, relations, status, suspension, seatings } = state;
  const entry = { id, account, name, fields, employer, pastEmployers, relations, status };
  return {
    ...entry,
    suspendedBecause: suspension?.reason ?? null,
    seatings: seatings.length,
    revision: snapshot.revision,
  };
}

@ApiTags('experts')
@Controller('api/v1/experts')
export class ExpertController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly events: EventReader,
    private readonly accounts: AccountDirectory,
    private readonly pages: Pages,
    private readonly log: AccessLog,
  ) {}

  /** The register of the caller's branch; names are masked. */
  @RequirePermission('expert.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: ExpertQueryDto): Promise<ExpertPageDto> {
    const scope = scopeOf(caller);
    const filter = query.status ? { status: query.status } : {};
    const page = await this.snapshots.page<ExpertState>('expert', scope, filter, this.pages.request('experts', query));
    const total = await this.snapshots.count('expert', scope, filter, COUNT_CAP);
    const items: ExpertResponseDto[] = [];
    for (const snapshot of page.items) {
      const name = await this.nameOf(snapshot.id, caller);
      items.push(toExpertResponse(snapshot, name && maskName(name)));
    }
    return this.pages.answer('experts', query, { ...page, items }, total) as ExpertPageDto;
  }

  /** One entry with the name; that it was read is noted. */
  @RequirePermission('expert.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ExpertResponseDto> {
    const snapshot = await this.snapshots.get<ExpertState>({ type: 'expert', id }, scopeOf(caller));
    const { regionCode } = snapshot.state;
    await this.log.note(caller, { action: 'expert.read', subject: { type: 'expert', id }, regionCode });
    return toExpertResponse(snapshot, await this.nameOf(id, caller));
  }

  /** Enters an expert, who must have an account of that role in the county. */
  @RequirePermission('expert.register')
  @Problems('FIELDS_REQUIRED', 'NOT_AN_EXPERT_ACCOUNT', 'EXPERT_REGISTERED')
  @ApiCreatedResponse({ type: ExpertResponseDto })
  @Post()
  async register(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: RegisterExpertRequestDto,
  ): Answered {
    const regionCode = caller.regionCode.slice(0, 6);
    const account = await this.expertAccount(body.account, regionCode);
    const entry = { pastEmployers: [], relations: [], ...entryOf(body), account, regionCode };
    const id = deriveId('exp', envelope.actor, envelope.commandId);
    return this.give(envelope, caller, id, { type: 'register-expert', ...entry }, body.name, 201);
  }

  /** Changes what is on the register; what is left out stays. */
  @RequirePermission('expert.register')
  @Problems('FIELDS_REQUIRED')
  @ApiOkResponse({ type: ExpertResponseDto })
  @HttpCode(200)
  @Post(':id/changes')
  async change(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ChangeExpertRequestDto,
  ): Answered {
    const name = body.name ?? (await this.nameOf(id, caller));
    return this.give(envelope, caller, id, { type: 'change-expert', ...entryOf(body) }, name);
  }

  /** Keeps an expert out of every draw from now on. */
  @RequirePermission('expert.register')
  @Problems('EXPERT_SUSPENDED', 'REASON_REQUIRED')
  @ApiOkResponse({ type: ExpertResponseDto })
  @HttpCode(200)
  @Post(':id/suspend')
  async suspend(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: SuspendExpertRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'suspend-expert', reason }, await this.nameOf(id, caller));
  }

  @RequirePermission('expert.register')
  @Problems('EXPERT_ACTIVE')
  @ApiOkResponse({ type: ExpertResponseDto })
  @HttpCode(200)
  @Post(':id/reinstate')
  async reinstate(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'reinstate-expert' }, await this.nameOf(id, caller));
  }

  private give(
    envelope: CommandEnvelope,
    caller: Principal,
    id: string,
    command: Given,
    name: string | null,
    status = 200,
  ): Answered {
    const view = (snapshot: StoredSnapshot): ExpertResponseDto => toExpertResponse(snapshot, name);
    return this.commands.give(envelope, caller, { aggregate: { type: 'expert', id }, command, status, view });
  }

  private async expertAccount(username: string, regionCode: string): Promise<string> {
    const found = await this.accounts.find(username);
    if (found?.roles.includes('expert') && found.regionCode.startsWith(regionCode)) return found.id;
    throw new DomainError(
      422,
      'NOT_AN_EXPERT_ACCOUNT',
      text('该账号不存在或没有专家角色。', 'There is no such account here, or it does not hold the role of an expert.'),
      [{ path: 'account', code: 'NOT_AN_EXPERT_ACCOUNT', message: username }],
    );
  }

  /** The name that was written down last; null once it was erased. */
  private async nameOf(id: string, caller: Principal): Promise<string | null> {
    const personal = await this.events.personalOf({ type: 'expert', id }, scopeOf(caller));
    const revisions = [...personal.keys()].sort((a, b) => b - a);
    const latest = revisions.find((revision) => personal.get(revision)?.['name'] !== undefined);
    return latest === undefined ? null : (personal.get(latest)?.['name']?.value ?? null);
  }
}
