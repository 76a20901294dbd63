import { DEPARTMENTS, type Department } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class ObjectionWithdrawalRequestDto {
  /** What changed: the papers or the explanation. */
  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  note!: string;
}

export class AddDepartmentRequestDto {
  @ApiProperty({ enum: DEPARTMENTS })
  @IsIn(DEPARTMENTS)
  department!: Department;

  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  reason!: string;
}

export class SeatDelegationRequestDto {
  /** Account of a colleague of the same department. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  to!: string;

  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  reason!: string;
}
