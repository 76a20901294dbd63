import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';

export class EventSearchQueryDto extends PageQueryDto {
  /** Account of whoever acted. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  person?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode?: string;

  /** Id of a case, plan, notice or other thing. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  thing?: string;

  /** Kind of event. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  act?: string;

  /** First business day. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last business day. */
  @IsOptional()
  @IsDay()
  to?: string;
}
