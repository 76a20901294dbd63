const { readFileSync } = require('node:fs');

// One reader of tsconfig `paths`: the aliases here and in the workflow bundler can never disagree with the compiler's.
const { compilerOptions } = JSON.parse(readFileSync(`${__dirname}/tsconfig.json`, 'utf8'));
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, `<rootDir>/${target.slice(2)}`]),
);

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '^.+\\.ts$': swc, 'node_modules/.+\\.m?js$': swc },
  // ES-module packages of CommonJS tests: Nest 12 and a few of its neighbours ship no CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|canonicalize|@borewit|content-disposition)/)',
  ],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/.data',
    '<rootDir>/.cache',
    '<rootDir>/test/boundaries/fixtures',
  ],
};

const project = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });

module.exports = {
  // Servers are started and killed in tests, on machines that do other things as well.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/test/longest-first.cjs',
  projects: [
    project('unit', ['<rootDir>/{libs,apps,tools}/**/*.spec.ts', '<rootDir>/test/{boundaries,deploy}/**/*.spec.ts']),
    project('workflow', ['<rootDir>/workflows/**/*.spec.ts', '<rootDir>/test/title-life/**/*.spec.ts']),
    project('replay', ['<rootDir>/test/replay/**/*.spec.ts']),
    project('integration', ['<rootDir>/{libs,apps}/**/*.int-spec.ts', '<rootDir>/test/integration/**/*.int-spec.ts']),
    // What needs a program that not every machine can have: `npm run test:full`.
    project('full', ['<rootDir>/test/full/**/*.spec.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.browser-spec.ts']),
  ],
};
