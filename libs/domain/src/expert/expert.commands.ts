import type { ExpertEntry } from './expert.types';

interface Named extends ExpertEntry {
  /** Personal data. */
  readonly name: string;
}

export type ExpertCommand =
  | ({ readonly type: 'register-expert'; readonly regionCode: string } & Named)
  | ({ readonly type: 'change-expert' } & Partial<Omit<Named, 'account'>>)
  | { readonly type: 'suspend-expert'; readonly reason: string }
  | { readonly type: 'reinstate-expert' }
  /** From a panel's draw, in its transaction. */
  | { readonly type: 'note-seating'; readonly panelId: string }
  | { readonly type: 'note-conflict'; readonly creditCode: string };

export type ExpertCommandType = ExpertCommand['type'];
