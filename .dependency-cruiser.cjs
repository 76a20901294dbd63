// Who may import whom. Every rule has a fixture of its name under test/boundaries/fixtures that must break it.

const TEST_FILE = '[.](spec|int-spec|e2e-spec)[.]ts$|(^|/)testing/';
const APPS_AND_LIBS = '^(apps|libs)/';

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const source = (...libs) => `^libs/(${libs.join('|')})/src/`;

/** Which libraries each library may use, beside itself. What is not listed here has no business under libs/. */
const LAYERS = {
  domain: [],
  policy: ['domain'],
  contracts: ['domain'],
  config: ['domain'],
  observability: ['domain', 'config'],
  temporal: ['domain', 'contracts', 'config', 'observability'],
  persistence: ['domain', 'config', 'observability'],
  calendar: ['domain', 'config', 'observability', 'persistence'],
  record: ['domain', 'policy', 'contracts', 'config', 'observability', 'persistence', 'calendar'],
  documents: ['domain', 'config', 'observability', 'persistence', 'record'],
  dossier: ['domain', 'config', 'observability', 'persistence', 'calendar', 'record', 'documents'],
  conduct: [
    'domain',
    'policy',
    'contracts',
    'config',
    'observability',
    'persistence',
    'calendar',
    'record',
    'documents',
    'auth',
  ],
  assessment: [
    'domain',
    'policy',
    'contracts',
    'config',
    'observability',
    'persistence',
    'calendar',
    'record',
    'conduct',
  ],
  paperwork: ['domain'],
  auth: ['domain', 'config', 'observability', 'persistence'],
  notifications: ['domain', 'config', 'observability', 'persistence', 'calendar', 'auth'],
  'directory-import': ['domain', 'policy', 'config', 'observability', 'persistence', 'calendar', 'record'],
};

const layerRules = Object.entries(LAYERS).map(([lib, allowed]) => ({
  name: `layer-of-${lib}`,
  comment: `libs/${lib} may use ${allowed.length ? allowed.join(', ') : 'no other library'}`,
  severity: 'error',
  from: { path: source(lib), pathNot: TEST_FILE },
  to: { path: '^(libs|apps|workflows|tools)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

/** A library whose only imports are its own files, what LAYERS allows and the packages named here. */
const pureRule = (name, lib, comment, packages = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: source(lib), pathNot: TEST_FILE },
  to: { pathNot: ['^libs/', ...(packages.length ? [npm(...packages)] : [])] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'cycles die under swc, and nobody can read one half of them',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'not-to-dev-dependency',
      comment: 'what runs in production is installed in production',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    pureRule('domain-is-pure', 'domain', 'no clock, no I/O, no package: a decider can be run anywhere'),
    pureRule('policy-is-pure', 'policy', 'rules and numbers only; decimals by decimal.js', [
      'decimal.js',
      'ajv',
      'yalps',
    ]),
    {
      name: 'schema-check-only-in-pack-schema',
      comment: 'packs are checked once, where they are loaded; evaluation never meets a validator',
      severity: 'error',
      from: { path: source('policy'), pathNot: ['pack-schema', TEST_FILE] },
      to: { path: npm('ajv', 'ajv-formats') },
    },
    pureRule('contracts-are-thin', 'contracts', 'shared by workflows: definers and types only', [
      '@temporalio/workflow',
      '@temporalio/common',
    ]),
    ...layerRules,
    {
      name: 'workflows-are-pure',
      comment: 'a workflow knows the SDK, the contracts and its own folder',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TEST_FILE },
      to: {
        pathNot: ['^workflows/', '^libs/(contracts|domain)/src/', npm('@temporalio/workflow', '@temporalio/common')],
      },
    },
    {
      name: 'workflows-use-domain-types-only',
      comment: 'rules are read through activities, or old histories would replay with new rules',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TEST_FILE },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-not-siblings',
      comment: 'things are linked in the record, not in workflow code',
      severity: 'error',
      from: { path: '^workflows/([^/]+)/', pathNot: TEST_FILE },
      to: { path: '^workflows/[^/]+/', pathNot: '^workflows/($1|shared)/' },
    },
    {
      name: 'apps-not-workflows',
      comment: 'the API never; the worker by path, when it bundles them',
      severity: 'error',
      from: { path: APPS_AND_LIBS, pathNot: TEST_FILE },
      to: { path: '^workflows/' },
    },
    {
      name: 'apps-not-siblings',
      comment: 'what two apps share is a library',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-not-apps',
      comment: 'dependencies point inward',
      severity: 'error',
      from: { path: '^(libs|workflows)/', pathNot: TEST_FILE },
      to: { path: '^apps/' },
    },
    {
      name: 'lib-only-through-index',
      comment: 'an index is the decision what a library promises',
      severity: 'error',
      from: { path: '^(apps|workflows|tools|test)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    },
    {
      name: 'lib-only-through-index-of-another',
      comment: 'the same between libraries',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'mongoose-only-in-persistence',
      comment: 'documents, ObjectIds and query types stay behind repositories',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: ['^libs/persistence/', TEST_FILE] },
      to: { path: npm('mongoose', 'mongodb', '@nestjs/mongoose') },
    },
    {
      name: 'temporal-client-only-in-temporal',
      comment: 'one place that knows how to be without Temporal',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: ['^libs/temporal/', TEST_FILE] },
      to: { path: npm('@temporalio/client') },
    },
    {
      name: 'temporal-worker-only-in-worker',
      comment: 'only the worker runs workflows and activities',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: ['^apps/worker/', TEST_FILE] },
      to: { path: npm('@temporalio/worker', '@temporalio/activity') },
    },
    {
      name: 'api-not-temporal-sdk',
      comment: 'no read asks Temporal; health goes through libs/temporal',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: TEST_FILE },
      to: { path: npm('@temporalio/[^/]+') },
    },
    {
      name: 'record-not-http',
      comment: 'the command path serves people and workflows alike',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/(auth|observability)/', TEST_FILE] },
      to: { path: npm('fastify', '@fastify/[^/]+', '@nestjs/platform-fastify', '@nestjs/swagger') },
    },
    {
      name: 'test-not-in-prod',
      comment: 'production code never leans on a test',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: [TEST_FILE, '^libs/testing/'] },
      to: {
        path: [
          '^test/',
          '^libs/testing/',
          '[.](spec|int-spec|e2e-spec)[.]ts$',
          npm('jest', '@jest/[^/]+', 'fast-check'),
        ],
      },
    },
    {
      name: 'tools-not-in-prod',
      comment: 'tools use the product, never the other way round',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: TEST_FILE },
      to: { path: '^tools/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|[.]data|[.]cache)/|^test/boundaries/fixtures/|^apps/web/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['cjs', 'es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'require', 'node', 'import', 'default'],
    },
  },
};
