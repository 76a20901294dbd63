import { Module } from '@nestjs/common';
import { CalendarAdminController } from './calendar-admin.controller';
import { CalendarAdmin } from './calendar-admin.service';

@Module({ controllers: [CalendarAdminController], providers: [CalendarAdmin] })
export class CalendarAdminModule {}
