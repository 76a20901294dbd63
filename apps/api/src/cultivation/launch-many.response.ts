import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

/** What became of one firm. */
export class LaunchRowResponseDto {
  creditCode!: string;

  /** Null where there is no such firm in the caller's branch. */
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  /** 201 where its cultivation was launched, or would be; else the status of the refusal. */
  status!: number;

  /** Of the refusal; null where it was taken. */
  @ApiProperty({ type: String, nullable: true })
  code!: string | null;

  @ApiProperty({ type: BilingualResponseDto, nullable: true })
  detail!: BilingualResponseDto | null;
}

export class LaunchManyResponseDto {
  /** Nothing was stored. */
  dryRun!: boolean;

  accepted!: number;

  refused!: number;

  /** In the order of the request. */
  @ApiProperty({ type: [LaunchRowResponseDto] })
  items!: readonly LaunchRowResponseDto[];
}
