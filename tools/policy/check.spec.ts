import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FIXTURE = join(__dirname, '../../test/fixtures/packs/county-star@test.json');

function check(...files: string[]) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const program = join(__dirname, 'check.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...files], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function written(change: (pack: Record<string, unknown>) => void): string {
  const pack = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, unknown>;
  change(pack);
  const file = join(mkdtempSync(join(tmpdir(), 'packs-')), 'pack.json');
  writeFileSync(file, JSON.stringify(pack));
  return file;
}

describe('the check of packs', () => {
  it('finds nothing wrong with what the product carries', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });

  it('finds a new tier sound', () => {
    expect(check(FIXTURE)).toMatchObject({ status: 0, stdout: expect.stringContaining('is sound') });
  });

  it('names file, path and code of what is wrong', () => {
    const { status, stderr } = check(written((pack) => Object.assign(pack, { tier: 'moon', recognisedBy: [] })));
    expect(status).toBe(1);
    expect(stderr).toContain('/recognisedBy TOO_FEW');
    expect(check(written((pack) => Object.assign(pack, { steps: 'x'.repeat(1_100_000) }))).stderr).toContain(
      'TOO_LARGE',
    );
  });

  it('checks overlays of regions as well', () => {
    const overlay = join(__dirname, '../../libs/policy/packs/regions/990124.json');
    expect(check(overlay).stderr).toContain('PACKS_OVERLAP');
  });
});
