export { AnchoredClock, type ClockAnchor, REAL_TIME } from './anchored-clock';
export { BusinessClock } from './business-clock';
export { CalendarModule } from './calendar.module';
export { CalendarService } from './calendar.service';
export { ClockKeeper, type ClockRole } from './clock-keeper';
