export { BusinessClock } from './business-clock';
export { CalendarModule } from './calendar.module';
export { CalendarService } from './calendar.service';
export { ClockKeeper } from './clock-keeper';
