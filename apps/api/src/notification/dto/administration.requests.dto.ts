import { NOTIFICATION_KINDS, type NotificationKind, TEMPLATE_FORMS, type TemplateForm } from '@app/notifications';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';

export class TemplateTextDto {
  @IsString()
  @MaxLength(8_000)
  zh!: string;

  @IsString()
  @MaxLength(8_000)
  en!: string;
}

export class TemplateRequestDto {
  /** One line, with placeholders such as `{{what}}`. */
  @IsObject()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  subject!: TemplateTextDto;

  @IsObject()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  body!: TemplateTextDto;

  /** The version that was open while it was edited; 0 is the product's own text. */
  @IsInt()
  @Min(0)
  basedOn!: number;
}

export class TemplatePreviewRequestDto {
  @IsObject()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  subject!: TemplateTextDto;

  @IsObject()
  @ValidateNested()
  @Type(() => TemplateTextDto)
  body!: TemplateTextDto;
}

export class TemplatePathDto {
  @ApiProperty({ enum: NOTIFICATION_KINDS })
  @IsIn(NOTIFICATION_KINDS)
  kind!: NotificationKind;

  @ApiProperty({ enum: TEMPLATE_FORMS })
  @IsIn(TEMPLATE_FORMS)
  form!: TemplateForm;
}

export class WebhookRequestDto {
  /** `https://…`, to a host that the operator has named. */
  @IsString()
  @MaxLength(500)
  url!: string;

  /** Which messages; empty: all. */
  @ApiProperty({ enum: NOTIFICATION_KINDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(NOTIFICATION_KINDS.length)
  @ArrayUnique()
  @IsIn(NOTIFICATION_KINDS, { each: true })
  kinds!: NotificationKind[];

  /** Branch whose firms it hears of; inside the caller's. */
  @IsString()
  @Matches(/^[1-9]\d{5}(\d{3})?$/)
  regionCode!: string;

  @IsBoolean()
  active!: boolean;
}

export class DeadLetterQueryDto extends PageQueryDto {
  /** `email`, `webhook`, …, or `event` for those of which no message could be made. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  channel?: string;
}
