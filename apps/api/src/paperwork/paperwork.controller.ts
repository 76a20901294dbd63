import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { type ApplicationState, DomainError, text } from '@app/domain';
import { recommendationLetter } from '@app/paperwork';
import { SnapshotReader, notFound } from '@app/record';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachment } from '../document/content-disposition';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { Commands } from '../record-access/commands.service';
import { CaseForms, FORM_KINDS, type FormKind } from './case-forms.service';
import { IssueLetterRequestDto, LetterQueryDto } from './dto/paperwork.requests.dto';
import { toLetters } from './letter.mapper';
import { LetterResponseDto } from './paperwork.response';
import { PlatformPackageService } from './platform-package.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILE = { description: 'The file', schema: { type: 'string', format: 'binary' } };

const FORM_NAMES: Readonly<Record<FormKind, string>> = {
  'site-check': '现场核查表',
  'preliminary-review': '初审表',
};

/** The papers that a case needs on its way: package, letter, forms. Every download is noted. */
@ApiTags('paperwork')
@Controller('api/v1/applications')
export class PaperworkController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly log: AccessLog,
    private readonly packages: PlatformPackageService,
    private readonly forms: CaseForms,
  ) {}

  /** Everything that is filed on the platform, in one ZIP: field-by-field copy sheet, accepted papers in order, hashes. */
  @RequirePermission('platform-package.download')
  @ApiProduces('application/zip')
  @ApiOkResponse(FILE)
  @Get(':id/platform-package')
  async package(@Caller() caller: Principal, @Param('id') id: string): Promise<StreamableFile> {
    const state = await this.open(id, caller, 'platform-package.download');
    const zip = await this.packages.make(state, caller);
    return new StreamableFile(zip, {
      type: 'application/zip',
      disposition: attachment(`${state.enterpriseName}-${state.tier}-平台填报包.zip`),
    });
  }

  /** Issues the recommendation letter under the next number of the county's year; anew only with a reason, under another number. */
  @RequirePermission('application.issue-letter')
  @Problems('STEP_NOT_OPEN', 'APPLICATION_CLOSED', 'CULTIVATION_PAUSED', 'LETTER_NOT_DUE', 'LETTER_ISSUED')
  @ApiCreatedResponse({ type: LetterResponseDto })
  @Post(':id/recommendation-letter')
  issue(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: IssueLetterRequestDto,
  ): Promise<Answer<LetterResponseDto>> {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id },
      command: { type: 'issue-letter', ...body },
      status: 201,
      view: (snapshot) => latestLetter(snapshot.state as ApplicationState),
    });
  }

  /** A letter as it was issued, the latest where no version is named; the same bytes at any time. */
  @RequirePermission('paperwork.download')
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  @Get(':id/recommendation-letter')
  async letter(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { version }: LetterQueryDto,
  ): Promise<StreamableFile> {
    const state = await this.open(id, caller, 'paperwork.download');
    const letter = version
      ? state.letters?.find((candidate) => candidate.version === Number(version))
      : state.letters?.at(-1);
    if (!letter) throw notFound();
    return docx(await recommendationLetter(letter), `推荐函-${state.enterpriseName}-${letter.version}.docx`);
  }

  /** A form on paper: `site-check` or `preliminary-review`, filled in where the record has answers. */
  @RequirePermission('paperwork.download')
  @Problems('FORM_UNKNOWN')
  @ApiProduces(DOCX)
  @ApiOkResponse(FILE)
  @Get(':id/forms/:kind')
  async form(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('kind') given: string,
  ): Promise<StreamableFile> {
    const kind = FORM_KINDS.find((known) => known === given);
    if (!kind) throw unknownForm(given);
    const state = await this.open(id, caller, 'paperwork.download');
    return docx(await this.forms.make(kind, state), `${FORM_NAMES[kind]}-${state.enterpriseName}.docx`);
  }

  /** The case, once it is noted who takes something of it away. */
  private async open(id: string, caller: Principal, action: string): Promise<ApplicationState> {
    const { state } = await this.snapshots.get<ApplicationState>({ type: 'application', id }, scopeOf(caller));
    const { creditCode, regionCode } = state;
    await this.log.note(caller, { action, subject: { type: 'application', id }, creditCode, regionCode });
    return state;
  }
}

function docx(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
}

function latestLetter(state: ApplicationState): LetterResponseDto {
  const letter = toLetters(state).at(-1);
  if (!letter) throw notFound();
  return letter;
}

function unknownForm(kind: string): DomainError {
  const detail = text(`没有表格 ${kind}`, `There is no form ${kind}`);
  return new DomainError(404, 'FORM_UNKNOWN', detail);
}
