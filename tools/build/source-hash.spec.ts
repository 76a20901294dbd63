import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runModule } from '../testing/run-module';
import { folderWith } from '../testing/temporary-folder';

const hashOf = (root: string): Promise<string> =>
  runModule(`give((await tool('build/source-hash.mjs')).sourceHash(${JSON.stringify(root)}));`);

const clone = (): string =>
  folderWith({
    'apps/api/src/main.ts': 'one',
    'libs/domain/src/index.ts': 'two',
    'libs/testing/src/index.ts': 'three',
    'workflows/index.ts': 'four',
    'tsconfig.json': '{}',
    'nest-cli.json': '{}',
    'package-lock.json': '{}',
  });

describe('the hash of the sources', () => {
  it('is the same for the same files in another place', async () => {
    expect(await hashOf(clone())).toBe(await hashOf(clone()));
  });

  it.each(['apps/api/src/main.ts', 'workflows/index.ts', 'tsconfig.json', 'nest-cli.json', 'package-lock.json'])(
    'changes with %s',
    async (file) => {
      const root = clone();
      const before = await hashOf(root);
      writeFileSync(join(root, file), 'changed');
      expect(await hashOf(root)).not.toBe(before);
    },
  );

  it('changes when a file comes, goes or is renamed', async () => {
    const root = clone();
    const before = await hashOf(root);
    writeFileSync(join(root, 'libs/domain/src/new.ts'), '');
    const more = await hashOf(root);
    rmSync(join(root, 'libs/domain/src/index.ts'));
    writeFileSync(join(root, 'libs/domain/src/other.ts'), 'two');
    expect(new Set([before, more, await hashOf(root)]).size).toBe(3);
  });

  it('does not change with what only tests read', async () => {
    const root = clone();
    const before = await hashOf(root);
    for (const file of ['apps/api/src/a.spec.ts', 'apps/api/src/a.int-spec.ts', 'libs/testing/src/index.ts']) {
      writeFileSync(join(root, file), 'changed');
    }
    expect(await hashOf(root)).toBe(before);
  });
});
