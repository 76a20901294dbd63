import type { ApplicationTerms, DiagnosisDigest, StepTemplate } from '../application/application.types';
import type { StepKind } from '../application/step-kind';
import type { DocumentItem } from '../application/document-request.types';
import type { Department } from '../kernel/actor';
import { text } from '../kernel/text';
import type { CheckedPack } from '../rule-set/rule-set.decide';
import type { Tier } from '../tier';
import type { LadderTemplate } from '../turn/turn.types';

const OF_FIRM: LadderTemplate = {
  remindBefore: [3, 1],
  escalateAfter: [
    { workingDays: 1, to: 'mentor' },
    { workingDays: 5, to: 'leader' },
  ],
  lapseAfter: 20,
};

const OF_BUREAU: LadderTemplate = {
  remindBefore: [1],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: null,
};

const OWNERS: Readonly<Record<StepKind, StepTemplate['owner']>> = {
  willingness: 'enterprise',
  precheck: 'workflow',
  documents: 'enterprise',
  'papers-check': 'officer',
  'preliminary-review': 'officer',
  'department-review': 'reviewer',
  'site-check': 'officer',
  decision: 'leader',
  notice: 'public',
  filing: 'enterprise',
  'platform-audit': 'officer',
  recommendation: 'workflow',
  upper: 'upper',
  handover: 'officer',
  'statistics-result': 'upper',
};

/** A step of ten working days, with the ladder that its owner's steps have. */
export function stepTemplate(kind: StepKind, departments?: readonly Department[]): StepTemplate {
  return {
    kind,
    title: text(kind, kind),
    owner: OWNERS[kind],
    budgetWorkingDays: 10,
    ...(departments ? { departments } : {}),
    ladder: OWNERS[kind] === 'enterprise' ? OF_FIRM : OF_BUREAU,
  };
}

export function aPaper(id: string, more: Partial<DocumentItem> = {}): DocumentItem {
  return {
    id,
    type: id.toUpperCase(),
    title: text(id, id),
    required: true,
    firmOnly: false,
    reusableMonths: 12,
    because: null,
    status: 'open',
    documentId: null,
    offline: null,
    reason: null,
    ...more,
  };
}

export const PAPERS: readonly DocumentItem[] = [
  aPaper('licence'),
  aPaper('audit-report'),
  aPaper('pledge', { firmOnly: true, reusableMonths: null }),
  aPaper('awards', { required: false }),
];

const BEFORE_DECISION: readonly StepTemplate[] = [
  stepTemplate('willingness'),
  stepTemplate('precheck'),
  stepTemplate('documents'),
  stepTemplate('preliminary-review'),
];
const AFTER_DECISION: readonly StepTemplate[] = [
  stepTemplate('filing'),
  stepTemplate('platform-audit'),
  stepTemplate('recommendation'),
  stepTemplate('upper'),
];

function terms(more: Partial<ApplicationTerms>): ApplicationTerms {
  return {
    maxDocumentRounds: 2,
    noticeWorkingDays: null,
    upperLevels: ['city', 'province', 'ministry'],
    recognisedBy: ['province'],
    validityYears: 3,
    annualUpdateDue: '05-31',
    cutOff: null,
    templates: [],
    ...more,
  };
}

/** With four departments, a site check and the county's own notice. */
const WITH_NOTICE = terms({
  noticeWorkingDays: 5,
  templates: [
    ...BEFORE_DECISION,
    stepTemplate('department-review', ['tax', 'market', 'emergency', 'environment']),
    stepTemplate('site-check'),
    stepTemplate('decision'),
    stepTemplate('notice'),
    ...AFTER_DECISION,
  ],
});

/** The shapes of the packs that matter to the aggregates; the packs themselves are tested where they live. */
export const TERMS = {
  'above-scale': terms({
    upperLevels: ['statistics'],
    recognisedBy: ['statistics'],
    validityYears: null,
    annualUpdateDue: null,
    templates: [
      stepTemplate('documents'),
      stepTemplate('papers-check'),
      stepTemplate('handover'),
      stepTemplate('statistics-result'),
    ],
  }),
  'tech-sme': terms({ validityYears: 1, templates: [...BEFORE_DECISION, stepTemplate('decision'), ...AFTER_DECISION] }),
  'innovative-sme': terms({
    templates: [
      ...BEFORE_DECISION,
      stepTemplate('department-review', ['tax', 'market', 'emergency']),
      stepTemplate('decision'),
      ...AFTER_DECISION,
    ],
  }),
  srdi: WITH_NOTICE,
  'little-giant': { ...WITH_NOTICE, recognisedBy: ['ministry'] },
  'single-champion': terms({
    recognisedBy: ['ministry'],
    templates: [
      ...BEFORE_DECISION,
      stepTemplate('department-review', ['tax', 'market', 'emergency', 'environment']),
      stepTemplate('site-check'),
      stepTemplate('decision'),
      ...AFTER_DECISION.filter(({ kind }) => kind !== 'platform-audit'),
    ],
  }),
} satisfies Readonly<Record<Tier, ApplicationTerms>>;

/** The terms of a tier that the tests know. */
export function termsOf(tier: Tier): ApplicationTerms {
  return TERMS[tier as keyof typeof TERMS];
}

export function aDigest(tier: Tier, more: Partial<DiagnosisDigest> = {}): DiagnosisDigest {
  const ruleSetId = `${tier}@2026`;
  return { tier, ruleSetId, asOf: '2026-04-13', verdict: 'promising', unmet: [], unknown: [], manual: [], ...more };
}

/** A pack that says of itself whether it is sound. */
export function aCheckedPack(pack: Readonly<Record<string, unknown>>): CheckedPack {
  const faults = pack['faults'];
  if (Array.isArray(faults)) {
    return { sound: false, errors: faults.map((path) => ({ path: String(path), code: 'PACK', message: 'wrong' })) };
  }
  const { from } = pack;
  const effectiveFrom = typeof from === 'string' ? from : '2027-01-01';
  return {
    sound: true,
    text: {
      tier: 'little-giant',
      edition: '2027',
      title: text('“小巨人”2027 版', 'Little giant 2027'),
      appliesIn: null,
      effectiveFrom,
      pack,
      packHash: JSON.stringify(pack),
    },
  };
}
