import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnchoredClock } from './anchored-clock';
import { BusinessClock } from './business-clock';
import { CalendarService } from './calendar.service';
import { CLOCK_ROLE, ClockKeeper, type ClockRole } from './clock-keeper';

/** Business time and working days, everywhere: `BusinessClock`, `CalendarService`. Needs the modules of config and persistence. */
@Global()
@Module({})
export class CalendarModule {
  /** @param role `keeper` in the API, `follower` in the worker */
  static forRoot(role: ClockRole): DynamicModule {
    return {
      module: CalendarModule,
      providers: [
        { provide: AnchoredClock, useFactory: () => new AnchoredClock() },
        { provide: BusinessClock, useExisting: AnchoredClock },
        { provide: CLOCK_ROLE, useValue: role },
        ClockKeeper,
        CalendarService,
      ],
      exports: [BusinessClock, ClockKeeper, CalendarService],
    };
  }
}
