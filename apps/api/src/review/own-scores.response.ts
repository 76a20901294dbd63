import { ApiProperty } from '@nestjs/swagger';

export class OwnPointsResponseDto {
  criterionId!: string;

  points!: number;
}

export class OwnScoresResponseDto {
  @ApiProperty({ type: [OwnPointsResponseDto] })
  scores!: readonly OwnPointsResponseDto[];

  comment!: string;
}
