import type { Bilingual, Department } from '@app/domain';

export const STEP_KINDS = [
  'willingness',
  'precheck',
  'documents',
  'preliminary-review',
  'department-review',
  'site-check',
  'decision',
  'notice',
  'filing',
  'platform-audit',
  'recommendation',
  'upper',
  'papers-check',
  'handover',
  'statistics-result',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

export const STEP_OWNERS = ['enterprise', 'officer', 'reviewer', 'leader', 'workflow', 'public', 'upper'] as const;

/** Whose days a step uses. */
export type StepOwner = (typeof STEP_OWNERS)[number];

export interface Escalation {
  /** Working days after the due day. */
  readonly after: number;
  readonly to: 'mentor' | 'section-chief' | 'leader';
}

/** One step of an application as a pack lists it. */
export interface StepTemplate {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly owner: StepOwner;
  /** Null where the step is not the county's to hurry (upper levels, statistics). */
  readonly budgetWorkingDays: number | null;
  /** Only for `department-review`; the duties are in `DEPARTMENT_DUTIES`. */
  readonly departments?: readonly Department[];
  /** Working days before the due day on which to remind. */
  readonly remind: readonly number[];
  readonly escalate: readonly Escalation[];
  /** Only for steps of the firm: working days after the due day at which the application lapses. */
  readonly lapseAfterWorkingDays?: number;
  /** Silence is never agreement here. */
  readonly silence: 'escalate';
}

/** What a department answers for; it answers for nothing else. */
export interface DepartmentDuty {
  readonly code: Department;
  readonly title: Bilingual;
  readonly duty: Bilingual;
}
