import { CLOCK_COMMANDS } from '../turn/clock-commands';
import type { ApplicationCommandType } from './application.commands';
import type { ApplicationState } from './application.types';
import type { StepKind } from './step-kind';
import { isUnderReview } from './remedies';

/** Where an application stands: the step that is open, paused, or how it ended. */
export type ApplicationPhase =
  StepKind | 'paused' | 'recognised' | 'refused' | 'withdrawn' | 'lapsed' | 'new' | 'hearing' | 'refusal-review';

const ALWAYS = [
  'close-by-rule',
  'follow-firm',
  'withdraw',
  'remind',
  'escalate',
  'lapse',
  'redate',
  'pause',
  'take-papers',
  'quarantine-items',
  'note-ban-matches',
  'judge-ban-match',
  ...CLOCK_COMMANDS,
] as const;
const DOCUMENTS = ['submit-items', 'check-items'] as const;
const REVIEW = ['give-opinion', 'declare-conflict', 'give-scores', 'delegate-seat', 'tend-seats'] as const;
const OBJECTION = ['withdraw-objection'] as const;

/** Which commands each phase allows: guards the server and draws the buttons. */
export const APPLICATION_TABLE = {
  new: ['open'],
  willingness: ['confirm-willingness', ...ALWAYS],
  precheck: [...ALWAYS],
  documents: [...DOCUMENTS, ...OBJECTION, ...ALWAYS],
  'papers-check': [...REVIEW, ...DOCUMENTS, ...ALWAYS],
  'preliminary-review': [...REVIEW, ...DOCUMENTS, ...OBJECTION, ...ALWAYS],
  'department-review': [...REVIEW, ...DOCUMENTS, ...OBJECTION, 'add-department', ...ALWAYS],
  'site-check': ['record-site-check', 'declare-conflict', 'give-scores', ...DOCUMENTS, ...OBJECTION, ...ALWAYS],
  hearing: ['answer-hearing', ...DOCUMENTS, ...OBJECTION, ...ALWAYS],
  decision: ['decide', ...DOCUMENTS, ...OBJECTION, ...ALWAYS],
  notice: ['record-notice-result', ...DOCUMENTS, ...ALWAYS],
  filing: ['issue-letter', 'record-platform', ...DOCUMENTS, ...ALWAYS],
  'platform-audit': ['issue-letter', 'record-platform', ...DOCUMENTS, ...ALWAYS],
  recommendation: ['issue-letter', ...DOCUMENTS, ...ALWAYS],
  upper: ['issue-letter', 'record-upper-event', ...DOCUMENTS, ...ALWAYS],
  handover: ['record-upper-event', ...DOCUMENTS, ...ALWAYS],
  'statistics-result': ['record-upper-event', ...DOCUMENTS, ...ALWAYS],
  paused: [
    'resume',
    'close-by-rule',
    'follow-firm',
    'withdraw',
    'record-notice-result',
    'take-papers',
    'quarantine-items',
    'note-ban-matches',
  ],
  'refusal-review': [
    'decide-refusal-review',
    'close-by-rule',
    'follow-firm',
    'remind',
    'escalate',
    'redate',
    'pause',
    'resume',
    'take-papers',
    'quarantine-items',
    'note-ban-matches',
    'judge-ban-match',
    ...CLOCK_COMMANDS,
  ],
  recognised: [],
  refused: ['request-refusal-review', 'reopen'],
  withdrawn: ['reopen'],
  lapsed: ['reopen'],
} as const satisfies Record<ApplicationPhase, readonly ApplicationCommandType[]>;

/** The phase of a snapshot. */
export function phaseOf(state: ApplicationState | undefined): ApplicationPhase {
  if (!state) return 'new';
  if (isUnderReview(state)) return 'refusal-review';
  if (state.status !== 'open') return state.status;
  if (state.paused) return 'paused';
  if (state.hearing?.status === 'open') return 'hearing';
  return currentStep(state);
}

/** The step that is open now; the last one when all are done. */
export function currentStep(state: ApplicationState): StepKind {
  const step = state.steps.find((candidate) => candidate.status === 'open') ?? state.steps.at(-1);
  return step?.kind ?? 'precheck';
}

export function isAllowed(state: ApplicationState | undefined, command: ApplicationCommandType): boolean {
  return (APPLICATION_TABLE[phaseOf(state)] as readonly ApplicationCommandType[]).includes(command);
}
