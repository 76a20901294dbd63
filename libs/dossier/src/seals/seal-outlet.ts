import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from './seal';

/** A place outside of the database that keeps seals: a folder, a write-once store, a notary. */
export interface SealOutlet {
  /** @returns `written`, or whether the one that is there already is the same */
  put(seal: Seal): Promise<'written' | 'same' | 'differs'>;
}

export const SEAL_OUTLET = Symbol('SEAL_OUTLET');

/** One JSON file a day, never overwritten. */
export class SealFolder implements SealOutlet {
  constructor(private readonly folder: string) {}

  async put(seal: Seal): Promise<'written' | 'same' | 'differs'> {
    const file = join(this.folder, `${String(seal.number).padStart(6, '0')}-${seal.day}.json`);
    const text = `${JSON.stringify(seal, null, 2)}\n`;
    await mkdir(this.folder, { recursive: true });
    try {
      await writeFile(file, text, { flag: 'wx' });
      return 'written';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return (await readFile(file, 'utf8')) === text ? 'same' : 'differs';
  }
}
