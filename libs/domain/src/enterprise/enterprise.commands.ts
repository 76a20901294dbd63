import type { IsoDate } from '../kernel/time';
import type { Tier, TitleCode } from '../tier';
import type { NameCaretakerCommand } from './caretakers/caretakers.commands';
import type { LifeCommand } from './life/life.commands';
import type { PeopleCommand } from './people/people.commands';
import type { GrantedTitle, Identity, IndicatorInput } from './enterprise.types';

export type EnterpriseCommand =
  | LifeCommand
  | PeopleCommand
  | NameCaretakerCommand
  | { readonly type: 'prepare-re-review' }
  | { readonly type: 'miss-change-report' }
  | ({ readonly type: 'register' } & Identity)
  | {
      readonly type: 'import-row';
      readonly identity: Identity;
      readonly indicators: readonly IndicatorInput[];
      /** Titles that the source documents, for a firm that is registered by this row. */
      readonly titles?: readonly GrantedTitle[];
    }
  | {
      readonly type: 'put-indicators';
      readonly items: readonly IndicatorInput[];
      /** The report that states them; where it may be used again, it is accepted with them and asked for no more. */
      readonly report?: { readonly documentId: string; readonly type: string; readonly validTo: IsoDate | null };
    }
  | {
      readonly type: 'record-finding';
      readonly tier: Tier;
      readonly criterionId: string;
      readonly verdict: 'met' | 'unmet';
      readonly reason: string;
      readonly evidenceDocumentId?: string;
      readonly validTo?: IsoDate;
    }
  | ({ readonly type: 'grant-title' } & GrantedTitle)
  | { readonly type: 'update-title'; readonly code: TitleCode; readonly comment?: string }
  | { readonly type: 'open-title-update' }
  | { readonly type: 'miss-title-update' }
  | { readonly type: 'begin-title' }
  | { readonly type: 'lapse-title' }
  | { readonly type: 'impose-ban'; readonly cause: string; readonly until: IsoDate }
  | { readonly type: 'lift-ban' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' };

export type EnterpriseCommandType = EnterpriseCommand['type'];
