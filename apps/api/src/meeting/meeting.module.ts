import { Module } from '@nestjs/common';
import { MeetingActs } from './meeting-acts';
import { MeetingItemController } from './meeting-item.controller';
import { MeetingController } from './meeting.controller';
import { MeetingService } from './meeting.service';

@Module({ controllers: [MeetingController, MeetingItemController], providers: [MeetingService, MeetingActs] })
export class MeetingModule {}
