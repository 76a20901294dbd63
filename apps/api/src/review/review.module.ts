import { Module } from '@nestjs/common';
import { ReviewController } from './review.controller';
import { SeatController } from './seat.controller';

@Module({ controllers: [ReviewController, SeatController] })
export class ReviewModule {}
