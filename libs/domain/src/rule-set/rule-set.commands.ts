import type { SimulationSummary } from './rule-set.types';

export type RuleSetCommand =
  | { readonly type: 'draft-rule-set'; readonly pack: Readonly<Record<string, unknown>>; readonly note: string }
  | {
      readonly type: 'note-simulation';
      readonly simulationId: string;
      /** Of the draft that was simulated. */
      readonly packHash: string;
      readonly summary: SimulationSummary;
    }
  | { readonly type: 'approve-rule-set'; readonly comment: string }
  | { readonly type: 'withdraw-rule-set'; readonly reason: string };

export type RuleSetCommandType = RuleSetCommand['type'];
