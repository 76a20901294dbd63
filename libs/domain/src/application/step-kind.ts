export const STEP_KINDS = [
  'willingness',
  'precheck',
  'documents',
  'papers-check',
  'preliminary-review',
  'department-review',
  'site-check',
  'decision',
  'notice',
  'filing',
  'platform-audit',
  'recommendation',
  'upper',
  'handover',
  'statistics-result',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];
