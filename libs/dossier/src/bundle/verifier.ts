import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const VERIFIER = join('libs', 'dossier', 'verifier', 'verify.mjs');

let text: string | undefined;

/** The program that checks bundles, as it stands in the repository and in the container image. */
export function verifierProgram(from: string = __dirname): string {
  if (text !== undefined) return text;
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, VERIFIER);
    if (!existsSync(file)) continue;
    text = readFileSync(file, 'utf8');
    return text;
  }
  throw new Error(`${VERIFIER} is not part of this installation`);
}
