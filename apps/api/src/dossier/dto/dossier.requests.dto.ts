import { IsOptional } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';

export class DossierQueryDto {
  /** ISO date: the dossier as it stood at the end of that business day. */
  @IsOptional()
  @IsDay()
  asOf?: string;
}
