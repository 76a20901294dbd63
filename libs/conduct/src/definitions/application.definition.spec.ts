import {
  type ApplicationCommand,
  type ApplicationState,
  PUBLISHED_YEARS,
  SYSTEM_ACTOR,
  createWorkCalendar,
} from '@app/domain';
import type { Diagnosis, PolicyPack } from '@app/policy';
import type { PrepareRequest } from '@app/record';
import { RuleBook } from '../rules/rule-book';
import { aFirm } from '../testing/firm';
import { applicationDefinition } from './application.definition';

/** Writes down what was asked of the packs. */
class AskedRules extends RuleBook {
  readonly asked: { readonly pack: string; readonly purpose: string | undefined }[] = [];

  override diagnose(
    firm: Parameters<RuleBook['diagnose']>[0],
    pack: PolicyPack,
    options: Parameters<RuleBook['diagnose']>[2],
  ): Diagnosis {
    this.asked.push({ pack: pack.id, purpose: options.purpose });
    return super.diagnose(firm, pack, options);
  }
}

const firm = aFirm();

function prepare(rules: RuleBook, command: ApplicationCommand, state?: Partial<ApplicationState>) {
  const today = '2026-05-06';
  const definition = applicationDefinition({
    rules,
    files: { papersOnFile: async () => [], findUploads: async () => ({}), findEvidence: async () => [] },
    live: { cultivationOf: async () => null, applicationsOf: async () => [], nextLetterNumber: async () => 1 },
    holders: { find: async () => [] },
  });
  const request = {
    state,
    aggregate: { type: 'application', id: 'app_1' },
    command,
    base: {
      aggregateId: 'app_1',
      at: `${today}T09:00:00.000+08:00`,
      today,
      actor: SYSTEM_ACTOR,
      calendar: createWorkCalendar(PUBLISHED_YEARS),
      newId: (prefix: string) => `${prefix}_1`,
    },
    session: undefined,
    load: async () => ({ state: firm }),
  } as unknown as PrepareRequest<ApplicationState, ApplicationCommand>;
  return definition.prepare?.(request);
}

describe('what a decision on an application rests on', () => {
  const decide = { type: 'decide', decision: 'recommend', reason: '符合' } as const;
  const without = { steps: [], terms: { templates: [] } } as unknown as Pick<ApplicationState, 'steps' | 'terms'>;
  const state = { creditCode: firm.creditCode, ruleSetId: 'little-giant@2026', factYear: 2025, ...without };

  it.each([
    ['a renewal', 'renewal', 'renewal'],
    ['a first application', 'new', 'new'],
    ['a case from before its purpose was kept', undefined, 'new'],
  ] as const)('is diagnosed for %s', async (_, purpose, asked) => {
    const rules = new AskedRules('demonstration');
    const context = await prepare(rules, decide, { ...state, ...(purpose ? { purpose } : {}) });
    expect(rules.asked).toEqual([{ pack: 'little-giant@2026', purpose: asked }]);
    expect(context?.diagnosis?.ruleSetId).toBe('little-giant@2026');
  });

  it('is at its opening the purpose of the batch, which the case keeps', async () => {
    const open = { type: 'open', creditCode: firm.creditCode, tier: 'srdi', batch: 'srdi-demo-2025' } as const;
    const context = await prepare(new AskedRules('demonstration'), open);
    expect(context?.opening).toMatchObject({ purpose: 'new', factYear: 2025 });
  });
});
