import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';

export class AccessLogQueryDto extends PageQueryDto {
  /** `dossier.read`, `document.download`, `objection.read`, `account.read`… */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  action?: string;

  /** Account of whoever read or changed. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  account?: string;

  /** The firm that it belongs to. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode?: string;
}
