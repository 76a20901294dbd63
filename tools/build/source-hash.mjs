import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDERS = ['apps', 'libs', 'workflows'];
const FILES = ['tsconfig.json', 'nest-cli.json', 'package-lock.json'];
/** The console is built by itself. */
const NOT_SERVER = /^apps[\\/]web[\\/]/;
const GENERATED = /[\\/]generated[\\/]/;
const ONLY_FOR_TESTS = /(\.(spec|int-spec|e2e-spec)\.ts$)|(^libs[\\/]testing[\\/])/;

/**
 * Digest of everything that the compiled programs depend on; tests are left out, since they are not compiled.
 * @param {string} root folder of the clone
 * @returns {string} hex SHA-256
 */
export function sourceHash(root) {
  return hashOfFiles(root, FOLDERS, FILES, NOT_SERVER);
}

/**
 * @param {string} root
 * @param {string[]} folders below it
 * @param {string[]} single files
 * @param {RegExp} [without] paths that do not count
 * @returns {string} hex SHA-256 over names and contents; neither tests nor what a build itself makes count
 */
export function hashOfFiles(root, folders, single, without = /^$/) {
  const hash = createHash('sha256');
  const inFolders = folders.flatMap((folder) => filesBelow(join(root, folder)));
  const files = [...inFolders, ...single.map((file) => join(root, file))]
    .map((file) => relative(root, file))
    .filter((file) => ![ONLY_FOR_TESTS, GENERATED, without].some((kind) => kind.test(file)))
    .sort();
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
