import { NOTIFICATION_KINDS, type NotificationKind } from '@app/notifications';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { QueryBoolean } from '../../platform/validation/query.decorators';

const DIGESTS = ['immediate', 'daily', 'weekly'] as const;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class NotificationQueryDto extends PageQueryDto {
  /** Only those that are unread. */
  @IsOptional()
  @QueryBoolean()
  unread?: boolean;

  @ApiProperty({ enum: NOTIFICATION_KINDS, required: false })
  @IsOptional()
  @IsIn(NOTIFICATION_KINDS)
  kind?: NotificationKind;
}

export class DigestDto {
  /** `immediate`: each by itself. Otherwise gathered into one mail. */
  @ApiProperty({ enum: DIGESTS })
  @IsIn(DIGESTS)
  mode!: (typeof DIGESTS)[number];

  /** Full hour of the office, 0 to 23. */
  @IsInt()
  @Min(0)
  @Max(23)
  hour!: number;

  /** Of a weekly digest; 1 is Monday. */
  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number;
}

export class QuietHoursDto {
  /** Time of the office, `22:00`. */
  @IsString()
  @Matches(CLOCK)
  from!: string;

  /** May be on the next morning. */
  @IsString()
  @Matches(CLOCK)
  to!: string;

  /** Whether what is due today, or late, comes through. */
  @IsBoolean()
  urgentPasses!: boolean;
}

export class PreferencesRequestDto {
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language!: 'zh' | 'en';

  /** What differs from the defaults: channel (`in-app`, `email`, `sms`) → kind → on or off. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'boolean' } },
  })
  @IsObject()
  channels!: Record<string, Record<string, boolean>>;

  @IsObject()
  @ValidateNested()
  @Type(() => DigestDto)
  digest!: DigestDto;

  /** Null: none. */
  @ApiProperty({ type: QuietHoursDto, nullable: true })
  @ValidateIf((body: PreferencesRequestDto) => body.quietHours !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quietHours!: QuietHoursDto | null;
}

export class ContactsRequestDto {
  /** An address proves itself by a code that is sent to it; null takes it away. */
  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 254 })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string | null;

  /** A mobile number of mainland China; null takes it away. */
  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  phone?: string | null;
}

export class VerificationRequestDto {
  /** Six digits. */
  @IsString()
  @Length(6, 6)
  @Matches(/^\d{6}$/)
  code!: string;
}

export class ReminderTextQueryDto {
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';
}
