import { Workbook } from 'exceljs';
import type { ApiUnderTest, Client } from '../support/api-under-test';

/** What is running, and a case that is open. */
interface Running {
  readonly api: ApiUnderTest;
  readonly open: () => Promise<{ id: string; creditCode: string }>;
}

interface Row {
  readonly creditCode: string;
  readonly name: string;
  readonly dueOn: string | null;
  readonly foundedOn: string | null;
}

/** What the office looks at all day: the search box, the inbox, lists with their views and files, launching many at once. */
export function officeLists(running: () => Running): void {
  let officer: Client;
  const bodyOf = async (person: Client, path: string) => (await person.get(path)).body;
  const found = (person: Client, q: string) => bodyOf(person, `/api/v1/search?q=${encodeURIComponent(q)}`);

  beforeAll(async () => {
    officer = await running().api.as('officer');
  });

  async function everyFirm(query: string): Promise<Row[]> {
    const rows: Row[] = [];
    let cursor = '';
    do {
      const page = await bodyOf(officer, `/api/v1/enterprises?${query}${cursor}`);
      rows.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
    } while (cursor);
    return rows;
  }

  it('finds a firm by any part of its name, its initials and its code, in the list as in the box', async () => {
    const [firm] = (await bodyOf(officer, '/api/v1/enterprises?q=%E4%BA%91%E9%BC%8E')).items;
    expect(firm.name).toContain('云鼎');
    for (const q of ['云鼎', '鼎精密', 'YDJM', 'jmcl', firm.creditCode, firm.creditCode.slice(0, 14).toLowerCase()]) {
      const { firms } = await found(officer, q);
      expect([q, firms.map(({ creditCode }: { creditCode: string }) => creditCode)]).toEqual([
        q,
        expect.arrayContaining([firm.creditCode]),
      ]);
    }
    const listed = await bodyOf(officer, `/api/v1/enterprises?q=jmcl`);
    expect(listed.items.map(({ name }: { name: string }) => name)).toContain(firm.name);
    expect(await found(officer, '\0.*')).toEqual({ firms: [], cases: [] });
  });

  it('finds a case by its number, for those whose branch it is in', async () => {
    const { id, creditCode } = await running().open();
    const asked = [id, id.toUpperCase(), id.slice(0, 12), id.replace('app_', '')];
    for (const q of asked)
      expect((await found(officer, q)).cases).toMatchObject([{ type: 'application', id, creditCode }]);
    const firm = await running().api.as(`enterprise:${creditCode}`);
    expect((await found(firm, id)).cases).toHaveLength(1);
    const stranger = (await bodyOf(officer, '/api/v1/enterprises?limit=200&tier=small')).items.at(-1).creditCode;
    const other = await running().api.as(`enterprise:${stranger}`);
    expect(await found(other, id)).toEqual({ firms: [], cases: [] });
    expect((await found(other, '有限公司')).firms).toMatchObject([{ creditCode: stranger }]);
  });

  it.each(['name', '-name', 'dueOn', '-dueOn', 'foundedOn', '-foundedOn'])(
    'lists every firm once by %s, whatever the page',
    async (sort) => {
      const seen = await everyFirm(`sort=${sort}&limit=37`);
      const field = sort.replace('-', '') as 'name' | 'dueOn' | 'foundedOn';
      const all = await everyFirm('limit=200');
      const expected = all.filter((row) => field !== 'dueOn' || row.dueOn !== null).map(({ creditCode }) => creditCode);
      expect(seen.map(({ creditCode }) => creditCode).sort()).toEqual(expected.sort());
      const values = seen.map((row) => Buffer.from(row[field] ?? ''));
      const inOrder = [...values].sort((a, b) => a.compare(b) * (sort.startsWith('-') ? -1 : 1));
      expect(values.map(String)).toEqual(inOrder.map(String));
    },
  );

  it('writes the list that is shown into a file: its firms, its order, its columns, and no formula', async () => {
    const { items } = await bodyOf(officer, '/api/v1/enterprises?tier=small&sort=-name&limit=200');
    const path = '/api/v1/enterprises/export?tier=small&sort=-name&columns=creditCode,name,light';
    const file = await fetch(`${running().api.origin}${path}`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
    expect(file.status).toBe(200);
    const book = new Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    expect(rows[0]).toEqual(['统一社会信用代码', '企业名称', '红绿灯']);
    expect(rows.slice(1, items.length + 1).map(([creditCode]) => creditCode)).toEqual(
      items.map(({ creditCode }: { creditCode: string }) => creditCode),
    );
    const refused = await officer.get('/api/v1/enterprises/export?columns=creditCode,password');
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it('hands firms to whoever looks after them, and lists what somebody looks after', async () => {
    const [firm, other] = (await bodyOf(officer, '/api/v1/enterprises?tier=small&sort=-foundedOn')).items;
    const leader = await running().api.as('leader');
    const path = `/api/v1/enterprises/${firm.creditCode}/caretakers`;
    const name = (more: object) => ({ duty: 'officer', account: 'officer', reason: '按镇街分工', ...more });
    const named = await leader.post(path, name({}));
    expect([named.status, named.body.caretakers]).toEqual([
      200,
      [{ duty: 'officer', account: 'officer', name: '演示经办员' }],
    ]);
    expect((await officer.post(path, name({ duty: 'mentor', account: 'mentor' }))).status).toBe(200);

    const kept = async (of: string) =>
      (await bodyOf(officer, `/api/v1/enterprises?limit=200&caretaker=${of}`)).items.map((row: Row) => row.creditCode);
    expect(await kept('me')).toContain(firm.creditCode);
    expect(await kept('mentor')).toEqual([firm.creditCode]);
    expect(await kept('officer2')).toEqual([]);
    expect(await kept('none')).toContain(other.creditCode);
    expect(await kept('none')).not.toContain(firm.creditCode);

    for (const wrong of [{ account: 'leader' }, { account: 'tax' }, { duty: 'mentor', account: 'officer' }]) {
      const { status, body } = await leader.post(path, name(wrong));
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'CARETAKER_UNKNOWN']);
    }
    expect((await leader.post(path, name({ reason: '  ' }))).status).toBe(422);
    expect((await (await running().api.as('tax')).post(path, name({}))).status).toBe(403);
    const back = await leader.post(path, name({ account: null, reason: '轮岗' }));
    expect(back.body.caretakers).toEqual([{ duty: 'mentor', account: 'mentor', name: '演示包保干部' }]);
    expect(await kept('me')).not.toContain(firm.creditCode);
  });

  it('keeps views for their owner, and shows shared ones to the branch', async () => {
    const view = { list: 'enterprises', query: 'tier=small&light=red', columns: ['name', 'due'] };
    const mine = await officer.post('/api/v1/saved-views', { ...view, name: '我的逾期', shared: false });
    const ours = await officer.post('/api/v1/saved-views', { ...view, name: '全县逾期', shared: true });
    expect([mine.status, ours.status]).toEqual([201, 201]);
    const seenBy = async (person: Client) =>
      (await bodyOf(person, '/api/v1/saved-views?list=enterprises')).items.map(
        ({ name, own }: { name: string; own: boolean }) => [name, own],
      );
    const leader = await running().api.as('leader');
    expect(await seenBy(officer)).toEqual([
      ['全县逾期', true],
      ['我的逾期', true],
    ]);
    expect(await seenBy(leader)).toEqual([['全县逾期', false]]);
    expect((await leader.send('DELETE', `/api/v1/saved-views/${ours.body.id}`)).status).toBe(404);
    expect((await officer.send('DELETE', `/api/v1/saved-views/${ours.body.id}`)).status).toBe(204);
    expect(await seenBy(leader)).toEqual([]);
  });

  it('counts what the inbox lists, and tells what others did', async () => {
    await running().open();
    const counts = await bodyOf(officer, '/api/v1/inbox/counts');
    const lists = { mine: '', soon: 'state=soon', overdue: 'state=overdue', others: 'scope=others' };
    for (const [heading, query] of Object.entries(lists)) {
      const listed = await bodyOf(officer, `/api/v1/tasks?limit=200&${query}`);
      expect([heading, counts[heading]]).toEqual([heading, listed.total]);
    }
    expect(counts.others.count).toBeGreaterThan(0);
    const leader = await running().api.as('leader');
    const changes = await bodyOf(leader, '/api/v1/inbox/changes');
    expect(changes.items.length).toBeGreaterThan(0);
    expect(changes.items[0].enterprise.name).not.toBe('');
    expect((await bodyOf(leader, '/api/v1/inbox/counts')).changes).toEqual(changes.total);
    const firm = await running().api.as(`enterprise:${changes.items[0].enterprise.creditCode}`);
    expect((await bodyOf(firm, '/api/v1/inbox/counts')).changes).toBeNull();
  });

  it('says of each firm what a launch of many would do, does it, and does it once', async () => {
    const { items } = await bodyOf(officer, '/api/v1/enterprises?tier=small&limit=200');
    const [first, second] = items
      .filter((row: { openThings: unknown[] }) => row.openThings.length === 0)
      .map(({ creditCode }: { creditCode: string }) => creditCode);
    const wanted = { creditCodes: [first, second, '91990124MA00000000'], targetTier: 'srdi', targetDate: '2029-12-31' };
    const results = ({ items: rows }: { items: { status: number; code: string | null }[] }) =>
      rows.map(({ status, code }) => [status, code]);
    const trial = await officer.post('/api/v1/cultivations/many?dryRun=true', wanted);
    expect(results(trial.body)).toEqual([
      [201, null],
      [201, null],
      [404, 'NOT_FOUND'],
    ]);
    expect((await officer.get(`/api/v1/cultivations/${first}`)).status).toBe(404);

    const done = await officer.post('/api/v1/cultivations/many', wanted, { key: 'many-1' });
    expect(done.body).toMatchObject({ dryRun: false, accepted: 2, refused: 1 });
    expect((await officer.post('/api/v1/cultivations/many', wanted, { key: 'many-1' })).body).toEqual(done.body);
    expect((await officer.get(`/api/v1/cultivations/${first}`)).body).toMatchObject({ targetTier: 'srdi' });
    const again = { ...wanted, creditCodes: [first] };
    for (const dryRun of [true, false]) {
      const refused = await officer.post(`/api/v1/cultivations/many?dryRun=${dryRun}`, again);
      expect(results(refused.body)).toEqual([[409, 'ALREADY_OPEN']]);
    }
  });
}
