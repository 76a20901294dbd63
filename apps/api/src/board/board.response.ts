import { ApiProperty } from '@nestjs/swagger';

export class BoardThingResponseDto {
  @ApiProperty({ enum: ['cultivation', 'application'] })
  type!: string;

  id!: string;
}

/** Whom a firm waits for. */
export class BoardWaitResponseDto {
  thing!: BoardThingResponseDto;

  /** Kind of task. */
  task!: string;

  /** Role, or `upper` while the step lies with an upper level. */
  owner!: string;

  department!: string | null;

  since!: string;

  /** Null while its clock stands still. */
  dueOn!: string | null;
}

/** One firm on its way to one tier. */
export class BoardEntryResponseDto {
  creditCode!: string;

  enterpriseName!: string;

  regionCode!: string;

  tier!: string;

  /** Step of the application, or status of the cultivation. */
  phase!: string;

  @ApiProperty({ enum: ['green', 'yellow', 'red'] })
  light!: string;

  dueOn!: string | null;

  /** Working days from that day to the due day; negative when late. */
  workingDaysLeft!: number | null;

  /** What is due first; null while time alone is waited for. */
  @ApiProperty({ type: BoardWaitResponseDto, nullable: true })
  waitsFor!: BoardWaitResponseDto | null;
}

export class BoardResponseDto {
  /** The day that is shown, at its end; today: now. */
  asOf!: string;

  /** When it was read, on the business clock. */
  readAt!: string;

  /** The first day of which anything is on record. */
  since!: string;

  /** The most urgent first; at most 5000. */
  items!: BoardEntryResponseDto[];

  /** How many there are; more than `items` where the most urgent alone are given. */
  count!: number;
}

export class BoardHolderResponseDto {
  account!: string;

  name!: string;
}

export class BoardHeldResponseDto extends BoardWaitResponseDto {
  /** Whoever holds the role in a branch that contains the firm and is not kept out of this case. */
  people!: BoardHolderResponseDto[];
}

export class BoardHoldersResponseDto {
  items!: BoardHeldResponseDto[];
}
