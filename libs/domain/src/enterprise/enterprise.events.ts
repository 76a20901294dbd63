import type { Role } from '../kernel/actor';
import type { IsoDate } from '../kernel/time';
import type { TitleCode } from '../tier';
import type { Turn } from '../turn/turn.types';
import type { Ban, Finding, GrantedTitle, Identity, IndicatorRecord } from './enterprise.types';

export type EnterpriseEvent =
  | { readonly type: 'enterprise-registered'; readonly data: Required<Identity> }
  | { readonly type: 'identity-corrected'; readonly data: Partial<Omit<Identity, 'creditCode'>> }
  | { readonly type: 'indicators-put'; readonly data: { readonly items: readonly IndicatorRecord[] } }
  | { readonly type: 'finding-recorded'; readonly data: Omit<Finding, 'by' | 'at'> }
  | { readonly type: 'title-granted'; readonly data: GrantedTitle }
  | {
      readonly type: 'title-update-opened';
      readonly data: { readonly code: TitleCode; readonly year: number; readonly dueOn: IsoDate };
    }
  | {
      readonly type: 'title-updated';
      readonly data: { readonly code: TitleCode; readonly year: number; readonly comment: string | null };
    }
  | { readonly type: 'title-update-missed'; readonly data: { readonly code: TitleCode; readonly year: number } }
  | { readonly type: 'title-lapsed'; readonly data: { readonly code: TitleCode; readonly validTo: IsoDate } }
  | { readonly type: 'ban-imposed'; readonly data: Omit<Ban, 'liftedOn'> }
  | { readonly type: 'ban-lifted'; readonly data: { readonly id: string } }
  | { readonly type: 'turn-opened'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'turn-closed'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'reminded'; readonly data: { readonly turn: string; readonly rung: IsoDate } }
  | {
      readonly type: 'escalated';
      readonly data: { readonly turn: string; readonly rung: IsoDate; readonly to: Role | null };
    };
