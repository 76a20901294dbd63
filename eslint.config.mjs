import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'];

/** What no TypeScript file may hold. Flat configs replace a rule's options, so narrower scopes below add to this list. */
const BANNED_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a default export has no one name to search for.' },
  { selector: 'ExportAllDeclaration', message: 'Name what you export: an index is a decision, not a mirror.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings with an `as const` list.' },
  { selector: 'CallExpression[callee.name="forwardRef"]', message: 'Break the cycle: forwardRef dies under swc.' },
];

const BANNED_ENVIRONMENT = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only libs/config reads the environment.',
  },
];

const BANNED_CLOCK = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'The instant is given, not read.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The instant is given, not read.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Ids and draws are given.' },
];

const BANNED_LOCAL_TIME = [
  {
    selector: 'MemberExpression[property.name=/^[gs]et(Date|Day|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)$/]',
    message: 'The zone of the machine must not matter: use UTC with the office offset.',
  },
  {
    selector: 'MemberExpression[property.name=/^(getTimezoneOffset|toLocale(Date|Time)?String)$/]',
    message: 'The zone of the machine must not matter: use UTC with the office offset.',
  },
];

const BANNED_IN_WORKFLOWS = [
  ...BANNED_LOCAL_TIME,
  { selector: 'Program > VariableDeclaration[kind!="const"]', message: 'No state outlives a workflow in its module.' },
  { selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]', message: 'No module state.' },
  { selector: 'Identifier[name="globalThis"]', message: 'Workflows share their context: touch nothing global.' },
  {
    selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]',
    message: 'Wait with `condition`: the record may speak before the timer does.',
  },
];

const BANNED_IN_TESTS = [
  {
    selector: 'CallExpression[callee.name=/^(it|test|describe)$/] > .arguments:first-child[value=/\\bshould\\b/]',
    message: 'Say what the domain does, without "should".',
  },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name="only"]',
    message: 'A test left alone hides the others.',
  },
];

const BANNED_MARKUP = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text from outside is shown as text.',
  },
  {
    selector: 'MemberExpression[property.name="innerHTML"]',
    message: 'Text from outside is shown as text.',
  },
];

const bannedSyntax = (...more) => ['error', ...BANNED_SYNTAX, ...more.flat()];

const DEEP_IMPORTS = {
  group: ['@app/*/*', '**/libs/*/src', '**/libs/*/src/**', '!./**'],
  message: 'A library is used through its index only: @app/<lib>.',
};

const NODE_BUILT_INS = {
  group: ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))],
  message: 'Workflow code runs without Node: ask an activity.',
};

const HEAVY_PACKAGES = {
  group: ['@nestjs/*', 'mongoose', 'mongodb', 'rxjs', 'class-validator', 'class-transformer', 'ajv', 'pino'],
  message: 'Workflow code imports @temporalio/workflow and @app/contracts only.',
};

const HTTP_EXCEPTIONS = {
  name: '@nestjs/common',
  importNames: [
    'HttpException',
    'BadRequestException',
    'UnauthorizedException',
    'ForbiddenException',
    'NotFoundException',
    'ConflictException',
    'UnprocessableEntityException',
    'InternalServerErrorException',
    'ServiceUnavailableException',
  ],
  message: 'Below controllers a refusal is a DomainError with a code; the edge translates it once.',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/coverage/**',
      '.data/**',
      '.cache/**',
      'apps/web/src/api/generated/**',
      'test/boundaries/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
          'URL',
          'URLSearchParams',
          '__dirname',
          '__filename',
          'clearInterval',
        ]
          .concat(['clearTimeout', 'console', 'fetch', 'module', 'performance', 'process', 'require', 'setImmediate'])
          .concat([
            'setInterval',
            'setTimeout',
            'structuredClone',
            'TextDecoder',
            'TextEncoder',
            'crypto',
            'FormData',
            'Blob',
          ])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }] },
  },
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/**'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: dirname(fileURLToPath(import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: [DEEP_IMPORTS] }],
      'no-restricted-syntax': bannedSyntax(BANNED_ENVIRONMENT),
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The types of its client are made by the build; what needs types is held by the compiler there.
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, reactHooks.configs.flat['recommended-latest']],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': bannedSyntax(BANNED_MARKUP),
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['libs/config/**/*.ts'], rules: { 'no-restricted-syntax': bannedSyntax() } },
  {
    files: ['libs/**/*.ts', 'apps/worker/**/*.ts', 'apps/api/**/*.service.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [DEEP_IMPORTS], paths: [HTTP_EXCEPTIONS] }] },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/policy/**/*.ts', 'libs/contracts/**/*.ts'],
    rules: { 'no-restricted-syntax': bannedSyntax(BANNED_ENVIRONMENT, BANNED_CLOCK, BANNED_LOCAL_TIME) },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', 'console', 'process', 'require', 'fetch', 'crypto', 'Buffer', 'WeakRef'],
      'no-restricted-imports': ['error', { patterns: [DEEP_IMPORTS, NODE_BUILT_INS, HEAVY_PACKAGES] }],
      'no-restricted-syntax': bannedSyntax(BANNED_ENVIRONMENT, BANNED_IN_WORKFLOWS),
    },
  },
  {
    files: ['tools/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': bannedSyntax() },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': ['error', { patterns: [DEEP_IMPORTS] }],
      'no-restricted-syntax': bannedSyntax(BANNED_IN_TESTS),
    },
  },
  prettier,
);
