import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn } from '@app/policy';
import { withPackFiles } from './pack-files';

const ROOT = join(__dirname, '../../../..');
const STAR = join(ROOT, 'test/fixtures/packs/county-star@test.json');

describe('a folder of packs', () => {
  let folder: string;
  const read = () => {
    const lines: string[] = [];
    return { registry: withPackFiles(builtIn(), folder, (line) => lines.push(line)), lines };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    mkdirSync(join(folder, 'regions'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('brings a tier that nobody has heard of, without code', () => {
    copyFileSync(STAR, join(folder, 'county-star@test.json'));
    const { registry, lines } = read();
    expect([lines, registry.tier('county-star')?.rank]).toEqual([[], 2.5]);
    expect(registry.packFor({ tier: 'county-star', purpose: 'new', asOf: '2026-06-01' })?.id).toBe('county-star@test');
    expect(builtIn().tier('county-star')).toBeUndefined();
  });

  it('may be that of the product, whose own packs it does not bring twice', () => {
    folder = join(ROOT, 'libs/policy/packs');
    const { registry, lines } = read();
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    expect(lines).toEqual([]);
    expect(registry.packs).toEqual(builtIn().packs);
  });

  it('loses nothing by a file that is unsound, and says which and why', () => {
    copyFileSync(STAR, join(folder, 'county-star@test.json'));
    writeFileSync(join(folder, 'moon@1.json'), '{"id":"moon@1","tier":"moon"}');
    writeFileSync(join(folder, 'sun@1.json'), 'not JSON');
    writeFileSync(join(folder, 'regions', '33.json'), '{"id":"region-33"}');
    const { registry, lines } = read();
    expect(registry.tier('county-star')).toBeDefined();
    expect(registry.tier('moon')).toBeUndefined();
    expect(lines.map((line) => line.replace(folder, '').split(' ')[0])).toEqual([
      '/moon@1.json',
      '/sun@1.json',
      '/regions/33.json',
    ]);
  });

  it('need not be there', () => {
    folder = join(folder, 'nowhere');
    expect(read().registry).toBe(builtIn());
  });
});
