import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ENTERPRISE_COLUMNS, type EnterpriseColumn } from '../enterprise-sheet';
import { EnterpriseQueryDto } from './enterprise.requests.dto';

export class EnterpriseExportQueryDto extends OmitType(EnterpriseQueryDto, ['limit', 'cursor']) {
  /** The columns in their order, with commas between. */
  @ApiProperty({ enum: ENTERPRISE_COLUMNS, isArray: true, style: 'form', explode: false } as object)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ENTERPRISE_COLUMNS, { each: true })
  columns!: EnterpriseColumn[];
}
