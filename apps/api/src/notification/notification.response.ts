import { NOTIFICATION_KINDS } from '@app/notifications';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';

export class NotificationSubjectDto {
  type!: string;

  id!: string;
}

export class NotificationEnterpriseDto {
  creditCode!: string;

  name!: string;
}

export class NotificationResponseDto {
  id!: string;

  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind!: string;

  title!: BilingualResponseDto;

  body!: BilingualResponseDto;

  /** Path in the console. */
  link!: string;

  urgent!: boolean;

  /** ISO date. */
  @ApiProperty({ type: String, nullable: true })
  dueOn!: string | null;

  /** The task that it is about. */
  @ApiProperty({ type: String, nullable: true })
  taskId!: string | null;

  subject!: NotificationSubjectDto;

  enterprise!: NotificationEnterpriseDto;

  /** Business time of the cause. */
  at!: string;

  /** Real time. */
  createdAt!: string;

  /** Real time; null while unread. */
  @ApiProperty({ type: String, nullable: true })
  readAt!: string | null;
}

export class UnreadDto {
  count!: number;

  /** False where there are more than are counted. */
  exact!: boolean;
}

export class NotificationPageDto extends PageDto<NotificationResponseDto> {
  @ApiProperty({ type: [NotificationResponseDto] })
  items!: NotificationResponseDto[];

  /** Of the whole list, whatever was asked for. */
  unread!: UnreadDto;
}

export class ReadResponseDto {
  /** How many were unread. */
  read!: number;
}

export class MessageDigestResponseDto {
  @ApiProperty({ enum: ['immediate', 'daily', 'weekly'] })
  mode!: string;

  hour!: number;

  weekday!: number;
}

export class QuietHoursResponseDto {
  from!: string;

  to!: string;

  urgentPasses!: boolean;
}

export class KindPreferenceDto {
  @ApiProperty({ enum: NOTIFICATION_KINDS })
  kind!: string;

  label!: BilingualResponseDto;

  /** Cannot be switched off in the list. */
  mandatory!: boolean;

  inApp!: boolean;

  email!: boolean;

  sms!: boolean;
}

export class PreferencesResponseDto {
  @ApiProperty({ enum: ['zh', 'en'] })
  language!: string;

  /** What the account said differently from the defaults. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'boolean' } },
  })
  channels!: Record<string, Record<string, boolean>>;

  digest!: MessageDigestResponseDto;

  @ApiProperty({ type: QuietHoursResponseDto, nullable: true })
  quietHours!: QuietHoursResponseDto | null;

  /** What holds for each kind, defaults included. */
  @ApiProperty({ type: [KindPreferenceDto] })
  kinds!: KindPreferenceDto[];
}

export class ContactsResponseDto {
  /** Proved by a code; masked for everybody but the account itself. */
  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;

  /** An address to which a code was sent. */
  @ApiProperty({ type: String, nullable: true })
  pendingEmail!: string | null;
}

export class ReminderTextResponseDto {
  @ApiProperty({ enum: ['zh', 'en'] })
  lang!: string;

  /** Ready to paste. */
  text!: string;
}

export class UrgeResponseDto {
  /** How many people were told. */
  told!: number;
}
