import { IsOptional, IsString, MaxLength } from 'class-validator';

export class ReceiptQueryDto {
  /** The code that was given with the receipt; receipts from before there were codes have none. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  code?: string;
}
