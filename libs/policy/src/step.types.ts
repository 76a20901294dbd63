import type { Bilingual, Department, StepKind, StepOwner } from '@app/domain';

/** Whose days a step of a pack uses. */
export type PackOwner = Extract<
  StepOwner,
  'enterprise' | 'officer' | 'reviewer' | 'leader' | 'workflow' | 'public' | 'upper'
>;

export interface Escalation {
  /** Working days after the due day. */
  readonly after: number;
  readonly to: 'mentor' | 'section-chief' | 'leader';
}

/** One step of an application as a pack lists it. */
export interface StepTemplate {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly owner: PackOwner;
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
