import type { Department, Role } from './actor';
import type { Bilingual } from './text';
import type { IsoDate } from './time';

export const TASK_KINDS = [
  'confirm-willingness',
  'approve-plan',
  'submit-documents',
  'check-documents',
  'preliminary-review',
  'department-opinion',
  'site-check',
  'expert-score',
  'decide',
  'answer-hearing',
  'review-refusal',
  'file-on-platform',
  'audit-on-platform',
  'record-upper-event',
  'answer-objection',
  'judge-late-finding',
  'confirm-benefit',
  'handle-need',
  'meet-checkpoint',
  'update-title',
  'prepare-renewal',
  'report-change',
  'verify-change',
  'judge-succession',
  'judge-ban-match',
  'judge-lost-paper',
  'review-pause',
  'simulate-rule-set',
  'approve-rule-set',
  'draw-experts',
  'moderate-panel',
  'hold-meeting',
  'cast-vote',
  'decide-erasure',
] as const;

export type TaskKind = (typeof TASK_KINDS)[number];

/** To whom a task is addressed: whoever holds the role in a branch that contains the firm. */
export interface Assignee {
  readonly role: Role;
  readonly department?: Department;
  /** Set for role `enterprise`: the firm's own users. */
  readonly creditCode?: string;
  /** Set where one person only is meant: an expert who was drawn, a member who votes. */
  readonly account?: string;
  /** Accounts that may not act here: four eyes, recusal. */
  readonly excludes?: readonly string[];
}

export interface TaskAction {
  /** The last part of the address. */
  readonly name: string;
  readonly method: 'POST' | 'PUT';
  /** Path under the origin, `/api/v1/…`. */
  readonly href: string;
}

/** What happens on a day on which a task still waits: its holder is reminded, somebody else is told, or waiting ends. */
export interface Consequence {
  readonly on: IsoDate;
  readonly act: 'remind' | 'escalate' | 'lapse';
  /** Who is told. */
  readonly to: Role | null;
}

/** Something that waits for a person. A pure function of a snapshot; its id is `<aggregateId>:<kind>:<slot>`. */
export interface Task {
  readonly kind: TaskKind;
  readonly slot: string;
  readonly title: Bilingual;
  readonly subject: { readonly type: string; readonly id: string };
  readonly assignee: Assignee;
  readonly openedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  /** `actions[0]` does what the task is for, never a withdrawal, return or recusal. */
  readonly actions: readonly TaskAction[];
  /** What the answer needs to know, shown with the task: expected levels and events, items, options. */
  readonly expects?: Readonly<Record<string, unknown>>;
  /** What is still to happen, and when, if nobody answers; absent where nothing does. */
  readonly ifLate?: readonly Consequence[];
}
