import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';
import { PlanResponseDto } from './plan.response';

export class CheckpointResponseDto {
  id!: string;

  measureId!: string | null;

  tier!: string;

  title!: BilingualResponseDto;

  ownerRole!: string;

  ownerDepartment!: string | null;

  /** ISO date. */
  dueOn!: string;

  @ApiProperty({ enum: ['open', 'met', 'dropped'] })
  status!: string;

  metOn!: string | null;

  comment!: string | null;
}

export class ApplicationNoteResponseDto {
  id!: string;

  tier!: string;

  batch!: string;

  status!: string;
}

export class BlockedResponseDto {
  tier!: string;

  /** Code of the refusal. */
  code!: string;

  /** ISO date on which it is tried again, if the firm's facts do not change before. */
  recheckOn!: string;
}

export class CultivationResponseDto {
  id!: string;

  creditCode!: string;

  enterpriseName!: string;

  /** The firm's tier, as far as this cultivation has brought it. */
  tier!: string;

  /** The tier of the rung on which the cultivation stands. */
  rung!: string;

  targetTier!: string;

  /** ISO date. */
  targetDate!: string;

  /** Legal prerequisites in order, ending with the target. */
  route!: string[];

  /** Tiers offered beside the route. */
  offers!: string[];

  state!: string;

  paused!: boolean;

  plan!: PlanResponseDto | null;

  checkpoints!: CheckpointResponseDto[];

  applications!: ApplicationNoteResponseDto[];

  /** Why the next application is not open yet. */
  blocked!: BlockedResponseDto | null;

  revision!: number;

  allowedActions!: ActionResponseDto[];
}
