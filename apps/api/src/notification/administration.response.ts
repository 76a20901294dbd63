import { NOTIFICATION_KINDS, TEMPLATE_FORMS } from '@app/notifications';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';

export class TemplateResponseDto {
  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind!: string;

  @ApiProperty({ enum: TEMPLATE_FORMS })
  form!: string;

  /** 0 is the product's own text. */
  version!: number;

  /** False where the product's own text counts. */
  edited!: boolean;

  subject!: BilingualResponseDto;

  body!: BilingualResponseDto;

  /** Placeholders that both languages must name. */
  @ApiProperty({ type: [String] })
  required!: readonly string[];
}

export class TemplatesResponseDto {
  @ApiProperty({ type: [TemplateResponseDto] })
  items!: TemplateResponseDto[];

  /** What a text may name. */
  @ApiProperty({ type: [String] })
  placeholders!: readonly string[];
}

export class TemplateVersionResponseDto {
  version!: number;

  /** Null: back to the product's own text. */
  @ApiProperty({ type: BilingualResponseDto, nullable: true })
  subject!: BilingualResponseDto | null;

  @ApiProperty({ type: BilingualResponseDto, nullable: true })
  body!: BilingualResponseDto | null;

  /** Account. */
  by!: string;

  /** Real time. */
  at!: string;
}

export class TemplateVersionsResponseDto {
  @ApiProperty({ type: [TemplateVersionResponseDto] })
  items!: TemplateVersionResponseDto[];
}

export class TemplatePreviewDto {
  subject!: BilingualResponseDto;

  body!: BilingualResponseDto;
}

export class WebhookResponseDto {
  id!: string;

  url!: string;

  @ApiProperty({ enum: NOTIFICATION_KINDS, isArray: true })
  kinds!: readonly string[];

  regionCode!: string;

  active!: boolean;

  createdBy!: string;

  createdAt!: string;
}

export class CreatedWebhookResponseDto extends WebhookResponseDto {
  /** Key of the signature. Shown now and never again; absent where the request is repeated. */
  secret?: string;
}

export class WebhooksResponseDto {
  @ApiProperty({ type: [WebhookResponseDto] })
  items!: WebhookResponseDto[];
}

export class DeadLetterResponseDto {
  id!: string;

  channel!: string;

  @ApiProperty({ type: [String] })
  kinds!: readonly string[];

  /** Account; null for a group, a subscription or an event. */
  @ApiProperty({ type: String, nullable: true })
  account!: string | null;

  attempts!: number;

  /** A code, never an address or a text. */
  @ApiProperty({ type: String, nullable: true })
  lastError!: string | null;

  createdAt!: string;
}

export class DeadLetterPageDto extends PageDto<DeadLetterResponseDto> {
  @ApiProperty({ type: [DeadLetterResponseDto] })
  items!: DeadLetterResponseDto[];
}
