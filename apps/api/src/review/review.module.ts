import { Module } from '@nestjs/common';
import { ReviewController } from './review.controller';
import { ReviewDays } from './review-days';
import { ReviewTableController } from './review-table.controller';
import { ReviewTable } from './review-table.service';
import { SeatController } from './seat.controller';
import { TableAnswers } from './table-answers.service';

// The table stands before what has an id in its address.
@Module({
  controllers: [ReviewTableController, ReviewController, SeatController],
  providers: [ReviewDays, ReviewTable, TableAnswers],
})
export class ReviewModule {}
