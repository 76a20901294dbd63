import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_TABLE } from './application/application.table';
import { APPLICATION_STATUSES, UPPER_EVENTS, UPPER_LEVELS } from './application/application.types';
import { STEP_KINDS } from './application/step-kind';
import { ITEM_STATUSES } from './application/document-request.types';
import { OPINION_VERDICTS } from './application/review.types';
import { CULTIVATION_TABLE } from './cultivation/cultivation.table';
import { CULTIVATION_STATUSES } from './cultivation/cultivation.types';
import { ENTERPRISE_TABLE } from './enterprise/enterprise.table';
import { INDICATOR_SOURCES } from './enterprise/enterprise.types';
import { FIRM_ROLES, PERSON_SOURCES } from './enterprise/people/people.types';
import { EXCLUSION_REASONS } from './expert/exclusion';
import { EXPERT_TABLE } from './expert/expert.table';
import { EXPERT_FIELDS, EXPERT_RELATIONS, EXPERT_STATUSES } from './expert/expert.types';
import { DEPARTMENTS, ROLES } from './kernel/actor';
import { AGGREGATE_TYPES } from './kernel/decider';
import { TASK_KINDS } from './kernel/task';
import { MEETING_TABLE } from './meeting/meeting.table';
import {
  CONCLUSIONS,
  ITEM_RESULTS,
  MAJORITY_BASES,
  MEETING_KINDS,
  MEETING_STATUSES,
  SHARES,
  VOTE_CHOICES,
} from './meeting/meeting.types';
import { NOTICE_TABLE } from './notice/notice.table';
import { PANEL_TABLE } from './panel/panel.table';
import { LEAVING_REASONS, PANEL_KINDS, PANEL_STATUSES, RESULT_RULES } from './panel/panel.types';
import { RULE_SET_TABLE } from './rule-set/rule-set.table';
import { RULE_SET_STATUSES } from './rule-set/rule-set.types';
import { headStart } from './testing/moves';
import { aCultivation } from './testing/cases';
import { TITLE_CODES } from './tier';

const glossary = readFileSync(join(__dirname, '../../../docs/glossary.md'), 'utf8');
const commands = [
  APPLICATION_TABLE,
  CULTIVATION_TABLE,
  ENTERPRISE_TABLE,
  NOTICE_TABLE,
  RULE_SET_TABLE,
  EXPERT_TABLE,
  PANEL_TABLE,
  MEETING_TABLE,
].flatMap((table) => Object.values(table).flat());

describe('the glossary', () => {
  it.each([
    ['title', TITLE_CODES],
    ['role', ROLES],
    ['department', DEPARTMENTS],
    ['aggregate', AGGREGATE_TYPES],
    ['step', STEP_KINDS],
    ['status', [...APPLICATION_STATUSES, ...CULTIVATION_STATUSES, ...ITEM_STATUSES, ...RULE_SET_STATUSES]],
    ['verdict', [...OPINION_VERDICTS, ...UPPER_EVENTS, ...UPPER_LEVELS]],
    [
      'expert or panel',
      [...EXPERT_FIELDS, ...EXPERT_RELATIONS, ...EXPERT_STATUSES, ...EXCLUSION_REASONS, ...LEAVING_REASONS],
    ],
    ['kind or rule of a panel', [...PANEL_KINDS, ...PANEL_STATUSES, ...RESULT_RULES]],
    [
      'meeting',
      [
        ...MEETING_KINDS,
        ...MEETING_STATUSES,
        ...SHARES,
        ...MAJORITY_BASES,
        ...VOTE_CHOICES,
        ...CONCLUSIONS,
        ...ITEM_RESULTS,
      ],
    ],
    ['source', [...INDICATOR_SOURCES, ...PERSON_SOURCES]],
    ['person of a firm', FIRM_ROLES],
    ['task', TASK_KINDS],
    ['command', commands],
    ['event of a whole climb', headStart(aCultivation(), 90).events.map(({ event }) => event.type)],
  ])('has every word for a %s', (_what, words: readonly string[]) => {
    expect([...new Set(words)].filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
  });
});
