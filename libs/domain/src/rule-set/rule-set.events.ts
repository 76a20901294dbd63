import type { RuleSetText, SimulationSummary } from './rule-set.types';

interface Drafted extends RuleSetText {
  readonly id: string;
  readonly regionCode: string;
  readonly note: string;
}

export type RuleSetEvent =
  | { readonly type: 'rule-set-drafted'; readonly data: Drafted }
  | {
      readonly type: 'rule-set-simulated';
      readonly data: { readonly simulationId: string; readonly packHash: string; readonly summary: SimulationSummary };
    }
  | {
      readonly type: 'rule-set-approved';
      readonly data: { readonly comment: string; readonly packHash: string; readonly effectiveFrom: string };
    }
  | { readonly type: 'rule-set-withdrawn'; readonly data: { readonly reason: string } };
