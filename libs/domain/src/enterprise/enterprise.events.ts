import type { IsoDate } from '../kernel/time';
import type { TitleCode } from '../tier';
import type { TurnEvent } from '../turn/turn.events';
import type { CaretakerNamed } from './caretakers/caretakers.events';
import type { LifeEvent } from './life/life.events';
import type { PeopleEvent } from './people/people.events';
import type { TitleEndCause, UpdateConsequence, UpdateRule } from './life/life.types';
import type { Ban, Finding, GrantedTitle, Identity, IndicatorRecord } from './enterprise.types';

export type EnterpriseEvent =
  | TurnEvent
  | LifeEvent
  | PeopleEvent
  | CaretakerNamed
  | { readonly type: 'enterprise-registered'; readonly data: Required<Identity> }
  | { readonly type: 'identity-corrected'; readonly data: Partial<Omit<Identity, 'creditCode'>> }
  | { readonly type: 'indicators-put'; readonly data: { readonly items: readonly IndicatorRecord[] } }
  | { readonly type: 'finding-recorded'; readonly data: Omit<Finding, 'by' | 'at'> }
  | { readonly type: 'title-granted'; readonly data: GrantedTitle }
  | {
      readonly type: 'title-update-opened';
      readonly data: {
        readonly code: TitleCode;
        readonly year: number;
        readonly dueOn: IsoDate;
        /** Absent in events from before the rule was kept. */
        readonly rule?: UpdateRule;
      };
    }
  | {
      readonly type: 'title-updated';
      readonly data: { readonly code: TitleCode; readonly year: number; readonly comment: string | null };
    }
  | {
      readonly type: 'title-update-missed';
      readonly data: { readonly code: TitleCode; readonly year: number; readonly consequence?: UpdateConsequence };
    }
  | { readonly type: 'title-begun'; readonly data: { readonly code: TitleCode; readonly validFrom: IsoDate } }
  | {
      readonly type: 'title-lapsed';
      readonly data: { readonly code: TitleCode; readonly validTo: IsoDate; readonly cause?: TitleEndCause };
    }
  | { readonly type: 'ban-imposed'; readonly data: Omit<Ban, 'liftedOn'> }
  | { readonly type: 'ban-lifted'; readonly data: { readonly id: string } };
