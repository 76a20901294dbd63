import { type Principal, RequirePermission } from '@app/auth';
import { type EnterpriseState, DomainError, text } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { EndPersonRequestDto, RecordPersonRequestDto } from './dto/person.requests.dto';
import { EnterpriseResponseDto } from './enterprise.response';
import { EnterpriseService } from './enterprise.service';
import { type NamesOfPeople, PeopleService, toPersonResponse } from './people.service';
import { PersonResponseDto } from './person.response';

type Answered = Promise<Answer<EnterpriseResponseDto>>;
type Given = { readonly type: string } & Readonly<Record<string, unknown>>;

@ApiTags('enterprises')
@Controller('api/v1/enterprises/:creditCode/people')
export class PeopleController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly people: PeopleService,
    private readonly commands: Commands,
    private readonly firms: Firms,
    private readonly log: AccessLog,
  ) {}

  /** One person with the full name; that it was read is noted, but for the firm's own users. */
  @RequirePermission('person.read')
  @Get(':id')
  async read(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') id: string,
  ): Promise<PersonResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    const person = state.people?.find((candidate) => candidate.id === id);
    if (!person) throw new DomainError(404, 'NOT_FOUND', text('没有登记此人。', 'There is no such person on record.'));
    if (!caller.creditCode) {
      const subject = { type: 'person', id };
      await this.log.note(caller, { action: 'person.read', subject, creditCode, regionCode: state.regionCode });
    }
    const names = await this.people.namesOf(state, caller);
    return toPersonResponse(person, names.get(person.revision) ?? null);
  }

  /**
   * Puts a person on record: legal representative, actual controller, or whom the office speaks to. A new legal representative ends
   * the one before; nothing is rewritten.
   */
  @RequirePermission('person.record')
  @Problems('PERSON_INVALID', 'TOO_MANY_PEOPLE', 'SOURCE_NOT_YOURS', 'NOT_YOUR_TURN')
  @ApiCreatedResponse({ type: EnterpriseResponseDto })
  @Post()
  async record(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() { idNumber, ...body }: RecordPersonRequestDto,
  ): Answered {
    const mark = idNumber === undefined ? {} : { idMark: await this.people.idMarkOf(idNumber) };
    const command = { type: 'record-person', ...body, ...mark };
    return this.give(envelope, caller, creditCode, command, { status: 201, name: body.name.trim() });
  }

  /** Somebody is no longer what they were to the firm. */
  @RequirePermission('person.record')
  @Problems('PERSON_INVALID', 'PERSON_ENDED', 'SOURCE_NOT_YOURS', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post(':id/end')
  end(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') personId: string,
    @Body() body: EndPersonRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'end-person', personId, ...body }, { status: 200 });
  }

  private async give(
    envelope: CommandEnvelope,
    caller: Principal,
    creditCode: string,
    command: Given,
    { status, name }: { readonly status: number; readonly name?: string },
  ): Answered {
    const firm = await this.firms.get(creditCode, caller);
    const beside = await this.enterprises.besides(firm.state, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command,
      status,
      view: (snapshot) => {
        const names = name === undefined ? beside.names : withLatest(beside.names, snapshot, name);
        return this.enterprises.view(snapshot, { ...beside, names }, caller);
      },
    });
  }
}

/** The name that is being written stands beside the event of this very command. */
function withLatest(names: NamesOfPeople, snapshot: StoredSnapshot, name: string): NamesOfPeople {
  const latest = (snapshot.state as EnterpriseState).people?.at(-1);
  return latest ? new Map([...names, [latest.revision, name]]) : names;
}
