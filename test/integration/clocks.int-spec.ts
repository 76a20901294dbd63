import { workflowActor } from '@app/domain';
import { CommandPath } from '@app/record';
import { workUntil } from './support/answers';
import { ApiUnderTest } from './support/api-under-test';

describe('clocks, their ledger, the calendar and lateness, over HTTP', () => {
  let api: ApiUnderTest;
  let firm: string;
  let id: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    const officer = await api.as('officer');
    const { body } = await officer.get('/api/v1/enterprises?tier=small&limit=50&regionCode=990124101');
    firm = body.items.find(({ industryCode }: { industryCode: string }) => industryCode.startsWith('C')).creditCode;
    const batches = (await officer.get('/api/v1/batches?tier=above-scale')).body.items;
    const batch = batches.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode: firm, tier: 'above-scale', batch });
    expect({ status: opened.status, body: opened.body }).toMatchObject({ status: 201 });
    id = opened.body.id as string;
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  const openClock = async (): Promise<{ key: string; dueOn: string | null; hold: object | null }> => {
    const { body } = await (await api.as('officer')).get(`/api/v1/applications/${id}`);
    return body.clocks.find(({ stoppedOn }: { stoppedOn: string | null }) => stoppedOn === null);
  };
  const clockOf = (key: string, act: string): string =>
    `/api/v1/applications/${id}/clocks/${encodeURIComponent(key)}/${act}`;

  it('pauses one clock for a legal reason, runs it on, and extends it; each by whom it may', async () => {
    const chief = await api.as('chief');
    const leader = await api.as('leader');
    const { key, dueOn } = await openClock();
    const reasons = (await chief.get('/api/v1/clock-rules')).body.pauses.map(({ code }: { code: string }) => code);
    expect(reasons).toContain('force-majeure');
    const unknown = await chief.post(clockOf(key, 'pause'), { reason: 'tired', note: '累' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'PAUSE_REASON_UNKNOWN' } });
    const paused = await chief.post(clockOf(key, 'pause'), { reason: 'force-majeure', note: '洪水' });
    expect(paused.status).toBe(200);
    expect(await openClock()).toMatchObject({ key, dueOn: null, hold: { reason: 'force-majeure', note: '洪水' } });
    expect((await chief.post(clockOf(key, 'extend'), { days: 3, reason: '洪水' })).status).toBe(403);
    expect((await chief.post(clockOf(key, 'resume'), {})).status).toBe(200);
    expect(await openClock()).toMatchObject({ dueOn, hold: null });
    const extended = await leader.post(clockOf(key, 'extend'), { days: 3, reason: '洪水' });
    expect(extended.status).toBe(200);
    const now = extended.body.clocks.find((clock: { key: string }) => clock.key === key);
    expect(now.extensions).toMatchObject([{ days: 3, reason: '洪水', from: dueOn, to: now.dueOn }]);
    const tooLong = await leader.post(clockOf(key, 'extend'), { days: 30, reason: '洪水' });
    expect(tooLong).toMatchObject({ status: 422, body: { code: 'EXTENSION_TOO_LONG' } });
  });

  it('says who owned every working day', async () => {
    await workUntil(api, firm, 'record-upper-event');
    const officer = await api.as('officer');
    const { status, body } = await officer.get(`/api/v1/applications/${id}/ledger`);
    expect(status).toBe(200);
    const units = body.parts.reduce((sum: number, part: { units: number }) => sum + part.units, 0);
    expect(units).toBe(body.total * body.denominator);
    expect((await officer.get('/api/v1/applications/nothing/ledger')).status).toBe(404);
  });

  it('says that a day in a year without a schedule may move still', async () => {
    const officer = { kind: 'person', id: 'officer', roles: ['officer'], regionCode: '990124' } as const;
    const task = await workUntil(api, firm, 'record-upper-event');
    const { levels, events } = task?.expects as Record<'levels' | 'events', string[]>;
    const [level, event] = [levels[0] ?? '', events[0] ?? ''];
    const on = '2026-12-29';
    const record = { type: 'record-upper-event', level, event, on, documentNo: null };
    await api.part(CommandPath).execute({
      aggregate: { type: 'application', id },
      command: record,
      commandId: `late in the year ${id}`,
      actor: officer,
      at: `${on}T10:00:00.000+08:00`,
    });
    expect(await openClock()).toMatchObject({ budget: 60, dueOn: '2027-03-26', provisional: true });
  });

  it('takes the schedule of a year from the administrator alone, and counts again what rests on it', async () => {
    const admin = await api.as('admin');
    const off = (days: string): string[] => days.split(' ').map((day) => `2027-${day}`);
    const schedule = {
      off: off(
        '01-01 01-04 01-05 02-05 02-06 02-07 02-08 02-09 02-10 02-11 04-05 05-01 05-02 05-03 06-09 10-01 10-02 10-03 10-04 10-05',
      ),
      work: ['2027-02-20', '2027-10-09'],
      source: '国办发明电〔2026〕测试号',
    };
    const address = '/api/v1/admin/calendars/2027';
    expect((await (await api.as('officer')).put(address, schedule)).status).toBe(403);
    const wrong = await admin.put(address, { ...schedule, work: ['2027-10-13'] });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'CALENDAR_YEAR_INVALID' } });
    expect(await admin.get(address)).toMatchObject({ status: 200, body: { published: false } });
    expect(await admin.put(address, schedule)).toMatchObject({ status: 200, body: { published: true } });
    expect((await admin.get(address)).body).toMatchObject({ published: true, source: schedule.source });
    await api.part(CommandPath).execute({
      aggregate: { type: 'application', id },
      command: { type: 'redate' },
      commandId: `redate ${id}`,
      actor: workflowActor(`application:${id}`),
      at: '2026-12-30T09:00:00.000+08:00',
    });
    // Counted by hand with that schedule; the days off that the law itself names were known before.
    expect(await openClock()).toMatchObject({ budget: 60, dueOn: '2027-04-01', provisional: false });
    const before = (await admin.get('/api/v1/admin/calendars/2026')).body;
    const { off: days, work, source } = before;
    const passed = await admin.put('/api/v1/admin/calendars/2026', { off: days.slice(1), work, source });
    expect(passed).toMatchObject({ status: 422, body: { code: 'CALENDAR_YEAR_INVALID' } });
  });

  it('shows lateness with the cases behind it, and that of persons to leaders and auditors over weeks only', async () => {
    const officer = await api.as('officer');
    const leader = await api.as('leader');
    const period = 'from=2026-01-01&to=2027-12-31';
    const { status, body } = await officer.get(`/api/v1/lateness?by=owner&${period}`);
    expect(status).toBe(200);
    const ofFirm = body.items.find(({ key }: { key: string }) => key === 'enterprise');
    expect(ofFirm).toMatchObject({ late: 0, openLate: 0 });
    expect(ofFirm.turns).toBeGreaterThan(0);
    expect(await officer.get(ofFirm.cases)).toMatchObject({ status: 200, body: { items: [], total: { count: 0 } } });
    expect(await officer.get(`/api/v1/lateness?by=person&${period}`)).toMatchObject({
      status: 403,
      body: { code: 'PERSONS_NOT_SHOWN' },
    });
    expect((await leader.get(`/api/v1/lateness?by=person&${period}`)).status).toBe(200);
    expect(await leader.get('/api/v1/lateness?by=person&from=2026-04-13&to=2026-04-13')).toMatchObject({
      status: 422,
      body: { code: 'PERIOD_TOO_SHORT' },
    });
  });

  it('shows on the wall chart whom each firm waits for, by name, and what was not there yet on a day before', async () => {
    const leader = await api.as('leader');
    const { status, body } = await leader.get('/api/v1/board');
    expect(status).toBe(200);
    const entry = body.items.find(({ creditCode }: { creditCode: string }) => creditCode === firm);
    const { items: tasks } = (await leader.get(`/api/v1/tasks?scope=all&enterprise=${firm}`)).body;
    // How near the upper level's window is depends on the day of the month.
    const { light } = tasks.find(({ kind }: { kind: string }) => kind === 'record-upper-event');
    expect(entry).toMatchObject({
      ...{ tier: 'above-scale', light },
      waitsFor: { owner: 'upper', task: 'record-upper-event', thing: { type: 'application', id } },
    });
    expect((await leader.get(`/api/v1/board?asOf=${body.asOf}&regionCode=990124101`)).body.items).toContainEqual(entry);
    expect((await leader.get('/api/v1/board?regionCode=990124102')).body.items).not.toContainEqual(entry);
    expect((await leader.get('/api/v1/board?asOf=2026-04-10')).body).toMatchObject({ items: [], count: 0 });
    expect(await leader.get('/api/v1/board?asOf=2999-01-01')).toMatchObject({
      ...{ status: 422, body: { code: 'DATE_IN_FUTURE' } },
    });
    const holders = await leader.get(`/api/v1/board/${firm}/holders?tier=above-scale`);
    expect(holders.body.items).toMatchObject([{ task: 'record-upper-event', people: expect.any(Array) }]);
    expect(holders.body.items[0].people).toContainEqual({ account: 'officer', name: '演示经办员' });
    expect((await leader.get(`/api/v1/board/${firm}/holders?tier=srdi`)).status).toBe(404);
    const table = await leader.get('/api/v1/board/table');
    expect(table.status).toBe(200);
  });

  it('holds targets against titles that were reached, keeps what was set before, and sets none for above-scale', async () => {
    const leader = await api.as('leader');
    const year = new Date().getUTCFullYear() + 1;
    const set = (tier: string, of: number, count: number) =>
      leader.put(`/api/v1/targets/${of}/${tier}`, { count, reason: '年度工作要点' });
    expect(await set('srdi', year, 5)).toMatchObject({ status: 200, body: { count: 5, by: 'leader' } });
    expect(await set('srdi', year, 7)).toMatchObject({ status: 200, body: { count: 7 } });
    expect(await set('above-scale', year, 7)).toMatchObject({ status: 422, body: { code: 'TIER_NOT_TARGETED' } });
    expect(await set('srdi', 2020, 7)).toMatchObject({ status: 422, body: { code: 'YEAR_OVER' } });
    expect((await set('nothing', year, 7)).status).toBe(404);
    const { items } = (await (await api.as('officer')).get(`/api/v1/targets?year=${year}`)).body;
    expect(items.find(({ tier }: { tier: string }) => tier === 'srdi')).toMatchObject({ target: { count: 7 } });
    expect(items.map(({ tier }: { tier: string }) => tier)).not.toContain('above-scale');
    expect(await api.collection('targets').countDocuments()).toBe(2);
  });

  it('counts a first title of a year as reached, and no renewed one', async () => {
    const leader = await api.as('leader');
    const firms = await api
      .collection('enterprises')
      .find({}, { projection: { 'state.titles': 1 } })
      .toArray();
    const titles = firms.map((one) => one['state'].titles as { code: string; validFrom: string; status: string }[]);
    const year =
      titles
        .flat()
        .find(({ code }) => code !== 'above-scale')
        ?.validFrom.slice(0, 4) ?? '';
    const expected = titles.flatMap((own) =>
      own.filter(
        ({ code, validFrom, status }) =>
          validFrom.startsWith(year) &&
          status !== 'revoked' &&
          !own.some((other) => other.code === code && other.validFrom < validFrom),
      ),
    );
    const { items } = (await leader.get(`/api/v1/targets?year=${year}`)).body;
    const reached = items.flatMap(({ tier, reached: ones }: { tier: string; reached: object[] }) =>
      ones.map(() => tier),
    );
    const counted = expected
      .map(({ code }) => code)
      .filter((code) => items.some((one: { tier: string }) => one.tier === code));
    expect(counted.length).toBeGreaterThan(0);
    expect(reached.sort()).toEqual(counted.sort());
  });

  it('finds events by person, case, act and day for the auditor, and notes who looked', async () => {
    const auditor = await api.as('auditor');
    const find = async (query: string) => (await auditor.get(`/api/v1/event-search?${query}`)).body;
    const [opened] = (await find(`thing=${id}&act=application-opened`)).items;
    expect(opened).toMatchObject({ creditCode: firm, actor: { id: 'officer' }, type: 'application-opened' });
    const day = opened.at.slice(0, 10) as string;
    expect((await find(`person=officer&from=${day}&to=${day}&creditCode=${firm}`)).items).toContainEqual(opened);
    expect((await find(`person=leader2&thing=${id}`)).items).toEqual([]);
    expect((await find(`thing=${id}&to=2000-01-01`)).total).toEqual({ count: 0, exact: true });
    const first = await find(`thing=${id}&limit=2`);
    const rest = await find(`thing=${id}&limit=2&cursor=${first.nextCursor}`);
    const at = [...first.items, ...rest.items].map((event: { at: string }) => event.at);
    expect(at).toEqual([...at].sort().reverse());
    expect((await (await api.as('leader')).get('/api/v1/event-search')).status).toBe(403);
    const noted = (await auditor.get('/api/v1/access-log?action=event-search.read')).body.items;
    expect(noted[0]).toMatchObject({ actor: { id: 'auditor' }, subject: { type: 'event-search' } });
  });
});
