import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@app/testing';
import { Office } from './away/office';
import { Product } from './away/product';

const STAR = JSON.parse(readFileSync(join(__dirname, '../fixtures/packs/county-star@test.json'), 'utf8')) as object;
const ADDRESS = '/api/v1/policies/county-star%40test';
const LIMIT_MS = 4 * 60_000;
const SOON_MS = 90_000;

describe('a rule set in the whole product', () => {
  let product: Product;
  let office: Office;

  beforeAll(async () => {
    product = await Product.start();
    office = new Office(product);
  }, LIMIT_MS);

  afterAll(() => product?.stop(), 60_000);

  it(
    'is run over every firm by a workflow, approved, and judges in every process',
    async () => {
      const [admin, leader, officer] = await Promise.all(
        ['admin', 'leader', 'officer'].map((who) => office.person(who)),
      );
      if (!admin || !leader || !officer) throw new Error('nobody there');
      await admin.must(admin.post('/api/v1/policies', { pack: STAR, note: '先行先试' }));
      const { id } = await admin.must(admin.post(`${ADDRESS}/simulations`, {}));
      const simulation = await until(
        'the simulation is done',
        async () => {
          const { body } = await leader.get(`/api/v1/simulations/${id}`);
          return body.state === 'done' ? body : undefined;
        },
        SOON_MS,
      );
      expect(simulation.firms).toBe(simulation.progress.total);
      await leader.must(leader.post(`${ADDRESS}/approve`, { comment: '同意' }));

      // The worker judges by it as well: it looks at every firm again, because other rules are in force.
      const stands = await until(
        'the worker has looked at the new tier',
        async () => {
          const { body } = await officer.get('/api/v1/pools?tier=county-star&limit=1');
          return body.total?.count === simulation.firms ? body.items[0] : undefined;
        },
        SOON_MS,
      );
      expect(stands.tiers.map(({ tier }: { tier: string }) => tier)).toContain('county-star');
    },
    LIMIT_MS,
  );
});
