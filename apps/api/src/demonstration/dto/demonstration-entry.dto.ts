import { IsString, Length } from 'class-validator';

export class DemonstrationEntryDto {
  /** One of those that `GET /api/v1/demonstration/accounts` lists, or `enterprise:<creditCode>` of any firm. */
  @IsString()
  @Length(1, 200)
  username!: string;
}
