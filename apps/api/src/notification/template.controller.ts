import { type Principal, RequirePermission, toActor } from '@app/auth';
import { DomainError, text, toInstant } from '@app/domain';
import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  PLACEHOLDERS,
  TEMPLATE_FORMS,
  type Template,
  TemplateBook,
  type TemplateForm,
  type Values,
  defaultTemplate,
  faultsOf,
  render,
  requiredIn,
} from '@app/notifications';
import { TemplateRepository, type TransactionSession } from '@app/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { TemplatePathDto, TemplatePreviewRequestDto, TemplateRequestDto } from './dto/administration.requests.dto';
import {
  TemplatePreviewDto,
  TemplateResponseDto,
  TemplatesResponseDto,
  TemplateVersionsResponseDto,
} from './administration.response';

/** Nobody's case. */
const SAMPLE: Readonly<Record<'zh' | 'en', Values>> = {
  zh: {
    who: '企业',
    what: '提交申报材料',
    firm: '示例精密机械有限公司',
    by: '2026-04-20 星期一',
    left: '还剩 5 个工作日',
    link: 'https://console.example/tasks/1',
  },
  en: {
    who: 'the firm',
    what: 'Submit the documents asked for',
    firm: 'Sample Precision Machinery',
    by: 'Monday 2026-04-20',
    left: '5 working days left',
    link: 'https://console.example/tasks/1',
  },
};

@ApiTags('notification templates')
@RequirePermission('admin.notifications')
@Controller('api/v1/admin/notification-templates')
export class TemplateController {
  constructor(
    private readonly book: TemplateBook,
    private readonly templates: TemplateRepository,
    private readonly once: RecordedOnce,
  ) {}

  /** The texts that count now, of every kind in every form. */
  @Get()
  async list(): Promise<TemplatesResponseDto> {
    this.book.forget();
    await this.book.refresh();
    const items = NOTIFICATION_KINDS.flatMap((kind) => TEMPLATE_FORMS.map((form) => this.toResponse(kind, form)));
    return { items, placeholders: PLACEHOLDERS };
  }

  /** Every version that was saved, the newest first. */
  @Problems('VALUE_REFUSED')
  @Get(':kind/:form/versions')
  async versions(@Param() { kind, form }: TemplatePathDto): Promise<TemplateVersionsResponseDto> {
    const rows = await this.templates.versions(kind, form);
    return { items: rows.map(({ version, subject, body, by, at }) => ({ version, subject, body, by, at })) };
  }

  /** How a text would read; nothing is saved. */
  @Problems('TEMPLATE_REFUSED')
  @HttpCode(200)
  @Post(':kind/:form/preview')
  preview(
    @Param() { kind, form }: TemplatePathDto,
    @Body() { subject, body }: TemplatePreviewRequestDto,
  ): TemplatePreviewDto {
    check({ subject, body }, form, kind);
    const inBoth = (['zh', 'en'] as const).map((language) =>
      render({ subject: subject[language], body: body[language] }, SAMPLE[language]),
    );
    const [zh, en] = inBoth as [TextOfOne, TextOfOne];
    return { subject: { zh: zh.subject, en: en.subject }, body: { zh: zh.body, en: en.body } };
  }

  /** Saves a new version; messages that are made from then on use it. */
  @Problems('TEMPLATE_REFUSED', 'TEMPLATE_STALE', 'TOO_BUSY')
  @ApiOkResponse({ type: TemplateResponseDto })
  @Put(':kind/:form')
  save(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param() { kind, form }: TemplatePathDto,
    @Body() body: TemplateRequestDto,
  ): Promise<Answer<TemplateResponseDto>> {
    const template = { subject: { ...body.subject }, body: { ...body.body } };
    check(template, form, kind);
    const hash = requestHash('PUT', `templates/${kind}/${form}`, { ...template, basedOn: body.basedOn });
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      const latest = await this.latest(kind, form, session);
      if (latest !== body.basedOn) throw stale();
      const version = await this.add({ kind, form }, template, caller, latest + 1, session);
      return { status: 200, body: { ...shown(kind, form, template), version, edited: true } };
    });
  }

  /** Goes back to the product's own text; the versions stay. */
  @Problems('TOO_BUSY')
  @ApiOkResponse({ type: TemplateResponseDto })
  @Problems('VALUE_REFUSED')
  @Delete(':kind/:form')
  reset(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param() { kind, form }: TemplatePathDto,
  ): Promise<Answer<TemplateResponseDto>> {
    const hash = requestHash('DELETE', `templates/${kind}/${form}`, {});
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      const latest = await this.latest(kind, form, session);
      const version = await this.add({ kind, form }, null, caller, latest + 1, session);
      return { status: 200, body: { ...shown(kind, form, defaultTemplate(kind, form)), version, edited: false } };
    });
  }

  private async latest(kind: string, form: string, session: TransactionSession): Promise<number> {
    return (await this.templates.versions(kind, form, session))[0]?.version ?? 0;
  }

  private async add(
    { kind, form }: TemplatePathDto,
    template: Template | null,
    caller: Principal,
    version: number,
    session: TransactionSession,
  ): Promise<number> {
    const { subject, body } = template ?? { subject: null, body: null };
    const at = toInstant(Date.now());
    await this.templates.add({ kind, channel: form, version, subject, body, by: caller.id, at }, session);
    this.book.forget();
    return version;
  }

  private toResponse(kind: NotificationKind, form: TemplateForm): TemplateResponseDto {
    const { version, edited, ...template } = this.book.get(kind, form);
    return { ...shown(kind, form, template), version, edited };
  }
}

interface TextOfOne {
  readonly subject: string;
  readonly body: string;
}

function shown(kind: NotificationKind, form: TemplateForm, { subject, body }: Template) {
  return { kind, form, subject, body, required: requiredIn(form, kind) };
}

function check(template: Template, form: TemplateForm, kind: NotificationKind): void {
  const faults = faultsOf(template, form, kind);
  if (faults.length === 0) return;
  const errors = faults.map(({ path, code, name }) => ({ path, code, message: FAULTS[code](name ?? '') }));
  throw new DomainError(422, 'TEMPLATE_REFUSED', text('模板有误', 'The text is refused'), errors);
}

const FAULTS = {
  'unknown-placeholder': (name: string) => text(`未知占位符 ${name}`, `No placeholder is called ${name}`),
  'placeholder-missing': (name: string) => text(`缺少占位符 ${name}`, `The placeholder ${name} is missing`),
  blank: () => text('不能为空', 'It must not be blank'),
  'too-long': () => text('过长', 'It is too long'),
  'line-break': () => text('标题须为一行', 'A subject is one line'),
};

function stale(): DomainError {
  return new DomainError(409, 'TEMPLATE_STALE', text('模板已被他人更新', 'Somebody saved a version meanwhile'));
}
