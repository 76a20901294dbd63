import { setTimeout as pause } from 'node:timers/promises';
import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule, loadConfig } from '@app/config';
import { PersistenceModule } from '@app/persistence';
import { type MongoServer, startMongo, until } from '@app/testing';
import { BusinessClock } from './business-clock';
import { CalendarModule } from './calendar.module';
import { CalendarService } from './calendar.service';
import { ClockKeeper, type ClockRole } from './clock-keeper';

describe('the calendar of a demonstration', () => {
  let server: MongoServer;
  let running: TestingModule[] = [];

  async function start(role: ClockRole, database: string, environment: Record<string, string> = {}) {
    const config = loadConfig({ DEMO_SECONDS_PER_DAY: '2', MONGO_URI: server.uri, MONGO_DB: database, ...environment });
    const testing = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        PersistenceModule.forRoot({ uri: server.uri, database }),
        CalendarModule.forRoot(role),
      ],
    }).compile();
    const app = await testing.init();
    running.push(app);
    return { app, clock: app.get(BusinessClock), keeper: app.get(ClockKeeper), calendars: app.get(CalendarService) };
  }

  async function stop({ app }: { app: TestingModule }): Promise<void> {
    running = running.filter((other) => other !== app);
    await app.close();
  }

  beforeAll(async () => {
    server = await startMongo();
  }, 60_000);

  afterEach(async () => {
    for (const app of running) await app.close();
    running = [];
  });

  afterAll(() => server.stop());

  it('begins on the known Monday and passes a day in two seconds', async () => {
    const api = await start('keeper', 'begins');
    await api.keeper.whenReady();
    expect(api.clock.today()).toBe('2026-04-13');
    await until('the next day', async () => (api.clock.today() === '2026-04-14' ? true : undefined));
  }, 30_000);

  it('shows both processes the same time', async () => {
    const worker = await start('follower', 'together');
    expect(() => worker.clock.now()).toThrow('CLOCK_NOT_READY');
    const api = await start('keeper', 'together');
    await Promise.all([worker.keeper.whenReady(), api.keeper.whenReady()]);
    expect(Math.abs(worker.clock.now() - api.clock.now())).toBeLessThan(worker.clock.businessDelayMs(200));
  }, 30_000);

  it('stands still while the product is stopped', async () => {
    const before = await start('keeper', 'stopped');
    await before.keeper.whenReady();
    await stop(before);
    const halted = before.clock.now();
    await pause(1_000);

    const after = await start('keeper', 'stopped');
    await after.keeper.whenReady();
    expect(after.clock.now() - halted).toBeLessThan(after.clock.businessDelayMs(900));
  }, 30_000);

  it('takes over another pace without a leap', async () => {
    const before = await start('keeper', 'pace');
    await before.keeper.whenReady();
    await stop(before);

    const after = await start('keeper', 'pace', { DEMO_SECONDS_PER_DAY: '86400' });
    await after.keeper.whenReady();
    expect(after.clock.secondsPerDay).toBe(86_400);
    expect(after.clock.today() >= '2026-04-13' && after.clock.today() <= '2026-04-15').toBe(true);
  }, 30_000);

  it('does not let a worker leap over the time in which the product stood still', async () => {
    const api = await start('keeper', 'leap');
    await api.keeper.whenReady();
    await stop(api);

    const worker = await start('follower', 'leap');
    await pause(500);
    expect(() => worker.clock.now()).toThrow('CLOCK_NOT_READY');
  }, 30_000);

  it('knows the shipped years, and a year as soon as it is published', async () => {
    const { calendars, keeper } = await start('keeper', 'years');
    await keeper.whenReady();
    expect(calendars.calendar().publishedThrough).toBe('2026-12-31');
    const schedule = { year: 2027, off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: 'notice' };
    await calendars.publish(schedule);
    expect(calendars.calendar().isWorkingDay('2027-01-04')).toBe(false);
    expect(calendars.calendar().publishedThrough).toBe('2027-12-31');
    await expect(calendars.publish({ ...schedule, off: ['2028-01-01'] })).rejects.toMatchObject({
      code: 'CALENDAR_YEAR_INVALID',
    });
  }, 30_000);
});
