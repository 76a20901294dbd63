import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import type { ApplicationState } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { applicationIdOf, toDocumentRequestResponse } from './document-request.mapper';
import { DocumentRequestResponseDto } from './document-request.response';
import { CheckRequestDto, SubmissionRequestDto } from './dto/document-request.requests.dto';

type Answered = Promise<Answer<DocumentRequestResponseDto>>;

@ApiTags('document-requests')
@Controller('api/v1/document-requests')
export class DocumentRequestController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** One request of a case; by the id of the case itself, its latest. */
  @RequirePermission('request.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<DocumentRequestResponseDto> {
    const application = await this.find(id, caller);
    const latest = id === application.id ? application.state.requests.at(-1)?.id : undefined;
    return toDocumentRequestResponse(application, latest ?? id, caller);
  }

  /** The firm, or visibly an officer for it, hands in items. */
  @RequirePermission('request.submit')
  @Problems(
    'REQUEST_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'ITEM_UNKNOWN',
    'ITEM_ALREADY_ACCEPTED',
    'ITEM_UNDER_CHECK',
    'ITEM_NEEDS_ONE_PAPER',
    'ITEMS_REPEATED',
    'DOCUMENT_UNKNOWN',
    'DOCUMENT_TYPE_MISMATCH',
    'DOCUMENT_REPEATED',
    'FIRM_ONLY',
  )
  @ApiOkResponse({ type: DocumentRequestResponseDto })
  @HttpCode(200)
  @Post(':id/submissions')
  async submit(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: SubmissionRequestDto,
  ): Answered {
    const application = await this.find(id, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: application.id },
      command: { type: 'submit-items', requestId: id, ...body },
      view: (snapshot) => toDocumentRequestResponse(snapshot, id, caller),
    });
  }

  /** The bureau accepts items, or returns them with a reason. */
  @RequirePermission('request.check')
  @Problems(
    'REQUEST_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'ITEM_UNKNOWN',
    'ITEM_NOT_SUBMITTED',
    'ITEMS_REPEATED',
    'REASON_REQUIRED',
  )
  @ApiOkResponse({ type: DocumentRequestResponseDto })
  @HttpCode(200)
  @Post(':id/checks')
  async check(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: CheckRequestDto,
  ): Answered {
    const application = await this.find(id, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: application.id },
      command: { type: 'check-items', requestId: id, ...body },
      view: (snapshot) => toDocumentRequestResponse(snapshot, id, caller),
    });
  }

  private find(requestId: string, caller: Principal) {
    const ref = { type: 'application', id: applicationIdOf(requestId) } as const;
    return this.snapshots.get<ApplicationState>(ref, scopeOf(caller));
  }
}
