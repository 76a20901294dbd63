import { EXPERT_FIELDS, EXPERT_RELATIONS, EXPERT_STATUSES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class EmployerResponseDto {
  name!: string;

  creditCode!: string | null;
}

export class PastEmployerResponseDto extends EmployerResponseDto {
  until!: string;
}

export class ExpertRelationResponseDto {
  creditCode!: string;

  @ApiProperty({ enum: EXPERT_RELATIONS })
  kind!: string;

  until!: string | null;
}

export class ExpertResponseDto {
  id!: string;

  account!: string;

  /** Null once it was erased. */
  name!: string | null;

  @ApiProperty({ enum: EXPERT_FIELDS, isArray: true })
  fields!: readonly string[];

  employer!: EmployerResponseDto;

  @ApiProperty({ type: [PastEmployerResponseDto] })
  pastEmployers!: readonly PastEmployerResponseDto[];

  @ApiProperty({ type: [ExpertRelationResponseDto] })
  relations!: readonly ExpertRelationResponseDto[];

  @ApiProperty({ enum: EXPERT_STATUSES })
  status!: string;

  suspendedBecause!: string | null;

  /** Seats for which they were drawn within the last two years. */
  seatings!: number;

  revision!: number;
}

export class ExpertPageDto extends PageDto<ExpertResponseDto> {
  items!: ExpertResponseDto[];
}
