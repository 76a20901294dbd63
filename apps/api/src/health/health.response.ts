import { ApiProperty } from '@nestjs/swagger';

export class LivenessResponseDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

export class ReadinessResponseDto {
  @ApiProperty({ enum: ['ready', 'not-ready'] })
  status!: string;

  @ApiProperty({ enum: ['demonstration', 'production'] })
  mode!: string;

  /** What is still missing, in order. */
  missing!: string[];

  /** `polled`: a worker asks for work; `idle`: none does; `away`: Temporal does not answer, commands are conducted later. */
  @ApiProperty({ enum: ['polled', 'idle', 'away'] })
  workflows!: string;
}

export class BusinessClockResponseDto {
  @ApiProperty({ enum: ['demonstration', 'production'] })
  mode!: string;

  /** Business time. */
  @ApiProperty({ example: '2026-04-13T09:00:00.000+08:00' })
  now!: string;

  /** The office's calendar day. */
  @ApiProperty({ example: '2026-04-13' })
  today!: string;

  /** Real seconds that a calendar day lasts; 86400 is real time. */
  secondsPerDay!: number;

  /** The last day whose working days are published; later dates are provisional. */
  calendarThrough!: string;
}
