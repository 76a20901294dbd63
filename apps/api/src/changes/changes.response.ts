import { DEPARTMENTS, ROLES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class ChangedByResponseDto {
  /** Null for whoever does not read dossiers, and where it is kept back. */
  account!: string | null;

  /** As the account is called; null with it, and where the account is gone. */
  name!: string | null;

  /** Empty where the service itself did it, or it is kept back. */
  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: string[];

  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  department!: string | null;
}

export class ChangeSinceResponseDto {
  revision!: number;

  at!: string;

  by!: ChangedByResponseDto;

  /** A clock reminded or told somebody: nothing that anybody decides on is different. */
  isReminder!: boolean;

  /** Null for whoever does not read dossiers, and where it is kept back. */
  @ApiProperty({ type: BilingualResponseDto, nullable: true })
  line!: BilingualResponseDto | null;
}

export class ChangesSinceResponseDto {
  currentRevision!: number;

  /** The latest first, ten at most. */
  changes!: ChangeSinceResponseDto[];
}
