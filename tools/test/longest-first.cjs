const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest for its size. Started last, each would keep one core busy while the others have nothing to do. */
const LONG = [
  'test/boundaries/boundaries.spec.ts',
  'libs/domain/src/invariants.spec.ts',
  'libs/directory-import/src/memory.spec.ts',
  'test/integration/conducting.int-spec.ts',
  'apps/worker/src/worker.int-spec.ts',
  'libs/record/src/kill.int-spec.ts',
  'libs/record/src/database-away.int-spec.ts',
];

/** Jest orders files by their size where it has not run them before: in each fresh copy. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONG.findIndex((name) => path.endsWith(name));
    const long = tests.filter((test) => rank(test) >= 0).sort((a, b) => rank(a) - rank(b));
    return [...long, ...super.sort(tests.filter((test) => rank(test) < 0))];
  }
};
