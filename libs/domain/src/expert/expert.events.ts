import type { IsoDate } from '../kernel/time';
import type { ExpertEntry } from './expert.types';

/** The expert's name stands outside the data, under its salted hash. */
export type ExpertEvent =
  | {
      readonly type: 'expert-registered';
      readonly data: ExpertEntry & { readonly id: string; readonly regionCode: string };
    }
  | { readonly type: 'expert-changed'; readonly data: Partial<Omit<ExpertEntry, 'account'>> }
  | { readonly type: 'expert-suspended'; readonly data: { readonly reason: string } }
  | { readonly type: 'expert-reinstated'; readonly data: Record<string, never> }
  | { readonly type: 'expert-seated'; readonly data: { readonly panelId: string; readonly on: IsoDate } }
  | { readonly type: 'expert-conflict-noted'; readonly data: { readonly creditCode: string; readonly on: IsoDate } };
