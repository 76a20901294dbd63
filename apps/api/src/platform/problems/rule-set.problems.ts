import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Rules as data: drafting, simulating, approving. */
export const RULE_SET_PROBLEMS = {
  RULE_SET_INVALID: { status: 422, title: text('规则包有误', 'The pack is unsound') },
  RULE_SET_PUBLISHED: { status: 409, title: text('规则集已批准', 'The rule set is approved') },
  RULE_SET_IN_FORCE: { status: 409, title: text('规则集已施行', 'The rule set is in force') },
  RULE_SET_WITHDRAWN: { status: 409, title: text('规则集已撤回', 'The rule set was withdrawn') },
  DRAFT_CHANGED: { status: 409, title: text('草案已被修改', 'The draft has changed') },
  SIMULATION_REQUIRED: { status: 409, title: text('须先试算', 'A simulation is required') },
} as const satisfies Record<string, ProblemEntry>;
