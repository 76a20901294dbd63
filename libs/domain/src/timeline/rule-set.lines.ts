import type { RuleSetEvent } from '../rule-set/rule-set.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';

export const RULE_SET_LINES: LinesOf<RuleSetEvent> = {
  'rule-set-drafted': always('规则集起草', 'Rule set drafted'),
  'rule-set-simulated': always('规则集模拟', 'Rule set simulated'),
  'rule-set-approved': saying(({ effectiveFrom }) =>
    text(`规则集批准，自 ${effectiveFrom} 起`, `Rule set approved, in force from ${effectiveFrom}`),
  ),
  'rule-set-withdrawn': always('规则集撤回', 'Rule set withdrawn'),
};
