import type { ClockCommand } from '../turn/clock-commands';
import type { IsoDate } from '../kernel/time';
import type { Bilingual } from '../kernel/text';
import type { LateOutcome } from './notice.types';

export type NoticeCommand =
  /** On the clock of an objection; the days of the notice itself stand still for nothing. */
  | ClockCommand
  | { readonly type: 'publish'; readonly applicationId: string; readonly workingDays: number }
  | {
      readonly type: 'object';
      readonly name: string;
      readonly contact: string;
      readonly content: string;
      readonly evidence?: string;
      /** Uploads of this notice. */
      readonly documentIds?: readonly string[];
      /** SHA-256 of the code that the objector gets beside the receipt; absent: the receipt alone is asked for. */
      readonly codeHash?: string;
    }
  /** An objection on paper, which the office takes down. */
  | {
      readonly type: 'record-objection';
      /** Of the paper, in the office's own book. */
      readonly paperNo: string;
      /** The day on which the paper came in. */
      readonly receivedOn: IsoDate;
      readonly name: string;
      readonly contact: string;
      readonly content: string;
      readonly evidence?: string;
      readonly codeHash?: string;
    }
  | {
      readonly type: 'answer-objection';
      readonly objectionId: string;
      readonly finding: 'upheld' | 'dismissed';
      readonly reason: string;
    }
  /** What the county does about an objection that was upheld after the notice had ended. */
  | {
      readonly type: 'judge-late-finding';
      readonly objectionId: string;
      readonly outcome: LateOutcome;
      readonly reason: string;
    }
  /** Publishes anew after a material change; without a text that of the case as it stands now. */
  | { readonly type: 'restart'; readonly reason: string; readonly body?: Bilingual }
  /** Refused while it is open, whatever it says: what is published is frozen. */
  | { readonly type: 'edit'; readonly body: Bilingual }
  | { readonly type: 'close-notice' }
  | { readonly type: 'redate' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' }
  | { readonly type: 'cancel'; readonly reason: string };

export type NoticeCommandType = NoticeCommand['type'];
