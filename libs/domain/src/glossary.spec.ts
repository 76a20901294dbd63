import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_TABLE } from './application/application.table';
import { APPLICATION_STATUSES, STEP_KINDS, UPPER_EVENTS, UPPER_LEVELS } from './application/application.types';
import { ITEM_STATUSES } from './application/document-request.types';
import { OPINION_VERDICTS } from './application/review.types';
import { CULTIVATION_TABLE } from './cultivation/cultivation.table';
import { CULTIVATION_STATUSES } from './cultivation/cultivation.types';
import { ENTERPRISE_TABLE } from './enterprise/enterprise.table';
import { INDICATOR_SOURCES } from './enterprise/enterprise.types';
import { DEPARTMENTS, ROLES } from './kernel/actor';
import { AGGREGATE_TYPES } from './kernel/decider';
import { TASK_KINDS } from './kernel/task';
import { NOTICE_TABLE } from './notice/notice.table';
import { RULE_SET_TABLE } from './rule-set/rule-set.table';
import { RULE_SET_STATUSES } from './rule-set/rule-set.types';
import { headStart } from './testing/moves';
import { aCultivation } from './testing/cases';
import { TITLE_CODES } from './tier';

const glossary = readFileSync(join(__dirname, '../../../docs/glossary.md'), 'utf8');
const commands = [APPLICATION_TABLE, CULTIVATION_TABLE, ENTERPRISE_TABLE, NOTICE_TABLE, RULE_SET_TABLE].flatMap(
  (table) => Object.values(table).flat(),
);

describe('the glossary', () => {
  it.each([
    ['title', TITLE_CODES],
    ['role', ROLES],
    ['department', DEPARTMENTS],
    ['aggregate', AGGREGATE_TYPES],
    ['step', STEP_KINDS],
    ['status', [...APPLICATION_STATUSES, ...CULTIVATION_STATUSES, ...ITEM_STATUSES, ...RULE_SET_STATUSES]],
    ['verdict', [...OPINION_VERDICTS, ...UPPER_EVENTS, ...UPPER_LEVELS]],
    ['source', INDICATOR_SOURCES],
    ['task', TASK_KINDS],
    ['command', commands],
    ['event of a whole climb', headStart(aCultivation(), 90).events.map(({ event }) => event.type)],
  ])('has every word for a %s', (_what, words: readonly string[]) => {
    expect([...new Set(words)].filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
  });
});
