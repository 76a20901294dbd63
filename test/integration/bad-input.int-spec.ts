import { syntheticCreditCode } from '@app/domain';
import type { ApiAnswer } from '../../apps/api/src/testing/started-api';
import { ApiUnderTest, type Client } from './support/api-under-test';

const COUNTY = '990124';
const OTHER_COUNTY = '990199';
const NOT_THERE = 'app_aaaaaaaaaaaaaaaaaaaa';

const firmOf = (seed: string, more: object = {}) => ({
  creditCode: syntheticCreditCode(`bad-input:${seed}`, COUNTY),
  name: `${seed}（虚构）`,
  regionCode: `${COUNTY}101`,
  industryCode: 'C34',
  foundedOn: '2015-03-01',
  ...more,
});

function expectProblem(answer: ApiAnswer, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body.code, detail: answer.body.detail }).toMatchObject({ status, code });
}

describe('bad input', () => {
  let api: ApiUnderTest;
  let officer: Client;
  let leader: Client;
  let stranger: Client;
  let own: string;
  let foreign: string;

  const eventCount = () => api.collection('events').countDocuments();

  /** Does something that must leave the record as it was. */
  async function unchanged(work: () => Promise<void>): Promise<void> {
    const before = await eventCount();
    await work();
    expect(await eventCount()).toBe(before);
  }

  async function register(client: Client, firm: ReturnType<typeof firmOf>): Promise<string> {
    const answer = await client.post('/api/v1/enterprises', firm);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
    return firm.creditCode;
  }

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    officer = await api.as('officer');
    leader = await api.as('leader');
    stranger = await api.addAccount('stranger', { roles: ['officer', 'leader'], regionCode: OTHER_COUNTY });
    own = await register(officer, firmOf('own'));
    foreign = await register(stranger, firmOf('foreign', { regionCode: `${OTHER_COUNTY}101` }));
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  describe('credit codes', () => {
    const flipped = (code: string) => code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');

    it.each([
      ['forged', flipped(firmOf('forged').creditCode), 422],
      ['with a letter that no code has', `9199012400000000I0`, 422],
      ['with full-width digits', '９１９９０１２４０００００００００００', 422],
      ['with a zero byte', '91990124\u000000000000', 422],
      ['too short', '9199', 422],
      ['too long', '9'.repeat(5_000), 422],
      ['empty', '', 422],
      ['a number', 919901240000000000, 400],
      ['null', null, 400],
      ['a query', { $ne: null }, 400],
      ['an array', ['91990124MA00000001'], 400],
    ])('refuses one that is %s', (_, creditCode, status) =>
      unchanged(async () => {
        const answer = await officer.post('/api/v1/enterprises', { ...firmOf('x'), creditCode });
        expect(answer.status).toBe(status);
        expect(answer.body.errors?.[0]?.path).toBe('creditCode');
        const launch = { creditCode, targetTier: 'srdi', targetDate: '2028-12-31' };
        expect([status, 404]).toContain((await officer.post('/api/v1/cultivations', launch)).status);
      }),
    );

    it('takes small letters for the same code, and never twice', async () => {
      const firm = firmOf('letters');
      await register(officer, firm);
      const again = { ...firm, creditCode: firm.creditCode.toLowerCase() };
      await unchanged(async () => {
        expectProblem(await officer.post('/api/v1/enterprises', again), 409, 'ENTERPRISE_EXISTS');
      });
    });

    it('refuses a region outside of the branch and a founding day that is none', () =>
      unchanged(async () => {
        const elsewhere = firmOf('x', { regionCode: `${OTHER_COUNTY}101` });
        expectProblem(await officer.post('/api/v1/enterprises', elsewhere), 422, 'REGION_OUTSIDE_BRANCH');
        for (const foundedOn of ['2025-02-30', '2999-01-01', '0000-01-01', '2025-1-1', '20250101']) {
          expect((await officer.post('/api/v1/enterprises', firmOf('x', { foundedOn }))).status).toBe(422);
        }
        for (const industryCode of ['C99', 'Z10', 'C', '34', 'C34567']) {
          expect((await officer.post('/api/v1/enterprises', firmOf('x', { industryCode }))).status).toBe(422);
        }
        for (const name of ['', ' ', '\u0000', 'x'.repeat(201)]) {
          expect((await officer.post('/api/v1/enterprises', firmOf('x', { name }))).status).toBe(422);
        }
      }));
  });

  describe('fields that are not known', () => {
    const names = ['extra', 'constructor', 'hasOwnProperty', 'toString', 'isPrototypeOf', '__defineGetter__', '$where'];

    it.each([...names, 'type', 'actor', 'at', 'commandId', 'revision'])('refuses %s', (name) =>
      unchanged(async () => {
        const body = { ...firmOf('fields'), [name]: 'x' };
        const answer = await officer.post('/api/v1/enterprises', body);
        expectProblem(answer, 400, 'REQUEST_MALFORMED');
        expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: name, code: 'UNKNOWN_FIELD' }));
      }),
    );

    it.each(names)('refuses %s inside of an item', (name) =>
      unchanged(async () => {
        const items = [{ code: 'revenue', period: '2025', value: 1, source: 'audited', [name]: 'x' }];
        const answer = await officer.put(`/api/v1/enterprises/${own}/indicators`, { items });
        expectProblem(answer, 400, 'REQUEST_MALFORMED');
        expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: `items[0].${name}` }));
      }),
    );

    it.each(['{"__proto__":{"roles":["leader"]}}', '{"constructor":{"prototype":{"roles":["leader"]}}}'])(
      'refuses %s, and nothing is polluted',
      async (text) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await officer.send('POST', '/api/v1/enterprises', { body: text, headers });
        expect(answer.status).toBe(400);
        expect(({} as Record<string, unknown>)['roles']).toBeUndefined();
      },
    );
  });

  describe('bodies that cannot be hashed', () => {
    const item = (value: string) => `{"code":"revenue","period":"2025","value":${value},"source":"audited"}`;
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);

    it.each([
      ['a number that is larger than any', `{"items":[${item('1e400')}]}`, 'REQUEST_MALFORMED'],
      ['one where nothing is read', `{"items":[${item('1')}],"extra":-1e999}`, 'REQUEST_MALFORMED'],
      ['a hundred thousand arrays', `{"items":${nested}}`, 'BODY_TOO_COMPLEX'],
      ['null', 'null', 'REQUEST_MALFORMED'],
      ['an array', '[]', 'REQUEST_MALFORMED'],
    ])('refuses %s', (_, body, code) =>
      unchanged(async () => {
        const headers = { 'content-type': 'application/json' };
        const answer = await officer.send('PUT', `/api/v1/enterprises/${own}/indicators`, { body, headers });
        expectProblem(answer, 400, code);
      }),
    );
  });

  describe('texts', () => {
    const path = () => `/api/v1/enterprises/${own}/bans`;

    it('refuses half of a surrogate pair, which no database keeps as it was hashed', () =>
      unchanged(async () => {
        const body = '{"cause":"\\ud83d","until":"2030-01-01"}';
        const answer = await leader.send('POST', path(), { body, headers: { 'content-type': 'application/json' } });
        expectProblem(answer, 400, 'REQUEST_MALFORMED');
        expect(answer.body.errors).toEqual([expect.objectContaining({ path: 'cause', code: 'TEXT_MALFORMED' })]);
      }));

    it.each([
      '\u0000',
      '𠮷🏭',
      '<script>alert(1)</script>',
      "'; db.dropDatabase(); //",
      '\u202e\u2028\ufeff',
      '{{7*7}}',
    ])('keeps %j as it is, and the chain holds', async (odd) => {
      const answer = await leader.post(path(), { cause: `理由${odd}`, until: '2030-01-01' });
      expect(answer.status).toBe(200);
      expect(answer.body.bans.at(-1).cause).toBe(`理由${odd}`);
      const { body } = await officer.get(`/api/v1/enterprises/${own}`);
      expect(body.bans.at(-1).cause).toBe(`理由${odd}`);
      expect((await officer.get(`/api/v1/dossiers/${own}/verify`)).body.valid).toBe(true);
    });
  });

  describe('queries', () => {
    it.each([
      ['enterprises?limit=0', 422],
      ['enterprises?limit=201', 422],
      ['enterprises?limit=ten', 400],
      ['enterprises?limit=1e2', 400],
      ['enterprises?limit=5&limit=6', 400],
      ['enterprises?cursor=nonsense', 400],
      ['enterprises?q[$ne]=x', 400],
      ['enterprises?$where=1', 400],
      ['enterprises?constructor=1', 400],
      ['enterprises?regionCode=.*', 400],
      ['enterprises?industryCode=C(', 400],
      ['enterprises?industryCode=34', 400],
      ['enterprises?industryCode=C34567', 400],
      ['enterprises?tier=hero', 422],
      ['enterprises?light=blue', 422],
      ['tasks?kind=nothing', 422],
      ['tasks?scope=everything', 422],
      ['batches?tier=hero', 422],
    ])('answers %s with %i', async (query, status) => {
      const answer = await officer.get(`/api/v1/${query}`);
      expect([query, answer.status]).toEqual([query, status]);
    });

    it('takes the beginning of an industry code in any case', async () => {
      const codesOf = async (industryCode: string): Promise<string[]> => {
        const { body } = await officer.get(`/api/v1/enterprises?limit=200&industryCode=${industryCode}`);
        return body.items.map((firm: { industryCode: string }) => firm.industryCode);
      };
      const found = await codesOf('C34');
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((code) => code.startsWith('C34'))).toBe(true);
      expect(await codesOf('c34')).toEqual(found);
      expect((await codesOf('c')).length).toBeGreaterThan(found.length);
    });

    it('takes a search as words, never as a pattern', async () => {
      for (const q of ['.*', '(', '[', '^9', '$', '\\', '%', '\u0000', 'a'.repeat(100)]) {
        const answer = await officer.get(`/api/v1/enterprises?q=${encodeURIComponent(q)}`);
        expect([q, answer.status, answer.body.items]).toEqual([q, 200, []]);
      }
    });
  });

  describe('every write', () => {
    const WRONG_BODIES: readonly (readonly [string, unknown])[] = [
      ['an array', []],
      ['a text', '"text"'],
      ['null', 'null'],
      ['an unknown field', { nothing: 1 }],
      ['broken JSON', '{'],
    ];

    function writes() {
      return Object.entries(api.description.paths).flatMap(([template, item]) =>
        Object.entries(item)
          .filter(([method]) => method !== 'get')
          .map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
      );
    }

    const addressOf = (template: string) =>
      template
        .replace('{creditCode}', own)
        .replace(/(document-requests|reviews|objections)\/\{id\}/, `$1/${NOT_THERE}.d1`)
        .replace(/\{(id|code)\}/g, NOT_THERE);

    const jsonWrites = () =>
      writes().filter(({ template, operation }) => {
        const isJson = operation.requestBody?.content['application/json'];
        // Logins and objections are held back by their rate, and tested where that is.
        return isJson && !/auth|notices/.test(template);
      });

    it(
      'refuses a body of the wrong shape with 400, and changes nothing',
      () =>
        unchanged(async () => {
          for (const { method, template } of jsonWrites()) {
            for (const client of [officer, leader, await api.ofFirm(own)]) {
              for (const [what, body] of WRONG_BODIES) {
                const { status } = await client.send(method, addressOf(template), { body });
                const name = `${client.username} ${method} ${template} ${what}`;
                expect([name, [400, 403].includes(status)]).toEqual([name, true]);
              }
            }
          }
        }),
      60_000,
    );

    it(
      'refuses a wrong type in every field that it knows, and names the field',
      () =>
        unchanged(async () => {
          const clients = [officer, leader, await api.ofFirm(own)];
          let checked = 0;
          for (const { method, template, operation } of jsonWrites()) {
            const fields = fieldsOf(operation.requestBody?.content['application/json']?.schema);
            for (const [field, schema] of fields) {
              // A scalar of any type is a lawful value; its catalogue entry decides.
              if ('oneOf' in schema) continue;
              const wrong = schema['type'] === 'array' ? { 0: 'x' } : [{ $gt: '' }];
              for (const client of clients) {
                const answer = await client.send(method, addressOf(template), { body: { [field]: wrong } });
                if (answer.status === 403) continue;
                checked += 1;
                expect([method, template, answer.status]).toEqual([method, template, 400]);
                expect(answer.body.errors).toContainEqual(expect.objectContaining({ path: field, code: 'WRONG_TYPE' }));
              }
            }
          }
          expect(checked).toBeGreaterThan(50);
        }),
      60_000,
    );

    function fieldsOf(schema: object = {}): [string, Record<string, unknown>][] {
      const { $ref } = schema as { $ref?: string };
      const named = $ref ? api.description.components.schemas[$ref.split('/').at(-1) ?? ''] : schema;
      return Object.entries((named as { properties?: Record<string, Record<string, unknown>> }).properties ?? {});
    }

    it('needs a token, and an Idempotency-Key of visible characters', () =>
      unchanged(async () => {
        for (const { method, template, operation } of writes()) {
          if (operation['x-permission'] === 'public') continue;
          const path = addressOf(template);
          const name = `${method} ${template}`;
          expect(`${name} ${(await api.nobody().send(method, path, { body: {} })).status}`).toBe(`${name} 401`);
          const forged = await api.nobody().send(method, path, { headers: { authorization: 'Bearer e30.e30.e30' } });
          expect(`${name} ${forged.status}`).toBe(`${name} 401`);
        }
        const path = `/api/v1/enterprises/${own}/indicators`;
        const body = { items: [{ code: 'revenue', period: '2025', value: 1, source: 'audited' }] };
        expectProblem(await officer.put(path, body, { key: null }), 400, 'IDEMPOTENCY_KEY_REQUIRED');
        for (const key of ['a b', 'x'.repeat(201)]) {
          expectProblem(await officer.put(path, body, { key }), 400, 'IDEMPOTENCY_KEY_MALFORMED');
        }
        for (const ifMatch of ['1', '"x"', 'W/"1"', '"-1"', '"1", "2"']) {
          expectProblem(await officer.put(path, body, { ifMatch }), 400, 'IF_MATCH_MALFORMED');
        }
      }));
  });

  describe('things of another county', () => {
    it('does not tell them from things that do not exist', () =>
      unchanged(async () => {
        const missing = firmOf('missing').creditCode;
        const indicators = { items: [{ code: 'revenue', period: '2025', value: 1, source: 'audited' }] };
        const finding = { tier: 'srdi', criterionId: 'SR-9', verdict: 'met', reason: '有' };
        const calls = (code: string): [Client, string, string, unknown][] => [
          [officer, 'GET', `/api/v1/enterprises/${code}`, undefined],
          [officer, 'GET', `/api/v1/enterprises/${code}/indicators`, undefined],
          [officer, 'GET', `/api/v1/enterprises/${code}/indicators/history`, undefined],
          [officer, 'GET', `/api/v1/enterprises/${code}/diagnosis?tier=srdi`, undefined],
          [officer, 'GET', `/api/v1/cultivations/${code}`, undefined],
          [officer, 'GET', `/api/v1/dossiers/${code}`, undefined],
          [officer, 'GET', `/api/v1/dossiers/${code}/verify`, undefined],
          [officer, 'GET', `/api/v1/documents?creditCode=${code}`, undefined],
          [officer, 'PUT', `/api/v1/enterprises/${code}/indicators`, indicators],
          [officer, 'POST', `/api/v1/enterprises/${code}/findings`, finding],
          [leader, 'POST', `/api/v1/enterprises/${code}/bans`, { cause: '造假', until: '2028-01-01' }],
          [officer, 'POST', '/api/v1/cultivations', { creditCode: code, targetTier: 'srdi', targetDate: '2028-12-31' }],
          [officer, 'POST', '/api/v1/applications', { creditCode: code, tier: 'srdi', batch: 'x' }],
          [officer, 'POST', `/api/v1/cultivations/${code}/pause`, { reason: '停' }],
          [leader, 'POST', `/api/v1/cultivations/${code}/plan/approve`, {}],
        ];
        const there = calls(foreign);
        for (const [index, [client, method, path, body]] of calls(missing).entries()) {
          const ofNothing = await client.send(method, path, { body });
          const [, , foreignPath = '', foreignBody] = there[index] ?? [];
          const ofForeign = await client.send(method, foreignPath, { body: foreignBody });
          expect([method, path, ofNothing.status, ofNothing.body.code]).toEqual([method, path, 404, 'NOT_FOUND']);
          const { status, body: problem } = ofForeign;
          expect([method, path, status, problem]).toEqual([
            method,
            path,
            404,
            { ...ofNothing.body, requestId: problem.requestId },
          ]);
        }
        expect((await officer.upload(foreign, 'AUDIT_T')).status).toBe(404);
      }));

    it('knows no batch of another province', () =>
      unchanged(async () => {
        const batch = 'innovative-sme-2026-gd';
        const tier = 'innovative-sme';
        const idsFor = async (client: Client): Promise<string[]> =>
          (await client.get('/api/v1/batches')).body.items.map(({ id }: { id: string }) => id);
        expect(await idsFor(officer)).toContain('tech-sme-2026');
        expect(await idsFor(officer)).not.toContain(batch);
        const there = await api.addAccount('guangdong', { roles: ['officer'], regionCode: '440305' });
        expect(await idsFor(there)).toContain(batch);
        const opened = await officer.post('/api/v1/applications', { creditCode: own, tier, batch });
        expectProblem(opened, 422, 'BATCH_UNKNOWN');
        const diagnosis = `/api/v1/enterprises/${own}/diagnosis?tier=${tier}&batch=${batch}`;
        expectProblem(await officer.get(diagnosis), 422, 'BATCH_UNKNOWN');
      }));

    it('keeps a firm from another firm', async () => {
      const firm = await api.ofFirm(own);
      await unchanged(async () => {
        for (const path of ['enterprises', 'cultivations']) {
          expect((await firm.get(`/api/v1/${path}/${foreign}`)).status).toBe(404);
        }
        expect((await firm.upload(foreign, 'AUDIT_T')).status).toBe(404);
        const items = [{ code: 'revenue', period: '2025', value: 1, source: 'reported' }];
        expect((await firm.put(`/api/v1/enterprises/${foreign}/indicators`, { items })).status).toBe(404);
        const [neighbour] = (await officer.get('/api/v1/enterprises?limit=1')).body.items;
        expect((await firm.put(`/api/v1/enterprises/${neighbour.creditCode}/indicators`, { items })).status).toBe(404);
      });
      const list = await firm.get('/api/v1/enterprises');
      expect(list.body.items.map(({ creditCode }: { creditCode: string }) => creditCode)).toEqual([own]);
      expect(list.body.total).toEqual({ count: 1, exact: true });
    });

    it('keeps a town from another town', async () => {
      const service = await api.as('service');
      const { body } = await service.get('/api/v1/enterprises?limit=200');
      expect(body.items.length).toBeGreaterThan(0);
      for (const { regionCode } of body.items) expect(regionCode).toMatch(/^990124101/);
      const park = await officer.get('/api/v1/enterprises?limit=1&regionCode=990124401');
      const code = park.body.items[0].creditCode as string;
      await unchanged(async () => {
        expect((await service.get(`/api/v1/enterprises/${code}`)).status).toBe(404);
        expect((await service.upload(code, 'AUDIT_T')).status).toBe(404);
        const moved = firmOf('moved', { regionCode: '990124401' });
        expectProblem(await service.post('/api/v1/enterprises', moved), 422, 'REGION_OUTSIDE_BRANCH');
      });
    });
  });
});
