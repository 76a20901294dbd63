import { Module } from '@nestjs/common';
import { EventSearchController } from './event-search.controller';

@Module({ controllers: [EventSearchController] })
export class EventSearchModule {}
