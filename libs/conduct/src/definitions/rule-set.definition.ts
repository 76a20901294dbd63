import {
  type CheckedPack,
  type RuleSetCommand,
  type RuleSetContext,
  type RuleSetEvent,
  type RuleSetState,
  ruleSetDecider,
} from '@app/domain';
import { type AggregateDefinition, canonicalHash } from '@app/record';
import type { RuleBook } from '../rules/rule-book';

/** Whether a draft stands by itself and beside the packs in force. */
function check(rules: RuleBook, id: string, data: Readonly<Record<string, unknown>>): CheckedPack {
  const { pack, problems } = rules.registry.check(data);
  if (!pack)
    return {
      sound: false,
      errors: problems.map(({ path, code, message }) => ({ path: `/pack${path}`, code, message })),
    };
  if (pack.id !== id) {
    const message = { zh: `规则包编号应为 ${id}。`, en: `The pack calls itself otherwise than ${id}.` };
    return { sound: false, errors: [{ path: '/pack/id', code: 'ID_MISMATCH', message }] };
  }
  return {
    sound: true,
    text: {
      tier: pack.tier,
      edition: pack.edition,
      title: pack.title,
      appliesIn: pack.region ?? null,
      effectiveFrom: pack.effective.from,
      pack: data,
      packHash: canonicalHash(data),
    },
  };
}

/** What the record needs to know of rule sets: whether a draft is sound beside the rules in force. */
export function ruleSetDefinition(
  rules: RuleBook,
): AggregateDefinition<RuleSetState, RuleSetCommand, RuleSetEvent, RuleSetContext> {
  return {
    decider: ruleSetDecider,
    prepare({ command, base }) {
      const id = base.aggregateId;
      return Promise.resolve({
        ...base,
        checked: command.type === 'draft-rule-set' ? check(rules, id, command.pack) : null,
        builtIn: rules.carried.findPack(id) !== undefined,
      });
    },
  };
}
