import { MUST, TIERS, choice, comment, date, listed, long, pick, reason, rows, text, type Field } from './form-fields';

const LEVELS = ['county', 'city', 'province', 'ministry'] as const;
const CHANGES = ['rename', 'merger', 'move', 'split', 'reorganisation', 'deregistration'] as const;
const PARTS = ['absorbed', 'absorbing', 'divided', 'dissolved'] as const;

const PERSON_ROLES = ['legal-representative', 'actual-controller', 'handler', 'finance-officer'] as const;
const PERSON_SOURCES = ['registry', 'credit-report', 'inspected', 'reported'] as const;

const CHANGE: readonly Field[] = [
  pick('kind', 'changeKind', 'change', CHANGES, MUST),
  date('on', 'on', MUST),
  long('details', 'details', MUST),
  text('newName', 'newName', { when: ['kind', 'rename', 'reorganisation', 'merger', 'split'] }),
  listed('newRegionCode', 'newRegionCode', 'regions', { free: true, when: ['kind', 'move'] }),
  pick('part', 'part', 'part', PARTS, { when: ['kind', 'merger', 'split'] }),
  { kind: 'names', name: 'others', label: 'others', when: ['kind', 'merger', 'split'] },
];

/** What a change means for one title; only a revocation has a document. */
const TITLE_EFFECT: readonly Field[] = [
  listed('code', 'title', 'titles', MUST),
  pick('effect', 'effect', 'effect', ['kept', 'under-review', 'no-re-review', 'revoked'], MUST),
  pick('level', 'level', 'level', LEVELS, { when: ['effect', 'revoked'], required: true }),
  text('documentNo', 'documentNo', { when: ['effect', 'revoked'], required: true }),
];

/** Acts on a firm and its titles, and on rule sets. */
export const FIRM_FORMS: Readonly<Record<string, readonly Field[]>> = {
  'enterprises/*/findings': [
    pick('tier', 'tier', 'tier', TIERS, MUST),
    listed('criterionId', 'criterionId', 'criteria', MUST),
    choice('verdict', 'findingVerdict', 'findingVerdict', ['met', 'unmet']),
    reason,
    date('validTo', 'validTo'),
  ],
  'enterprises/*/people': [
    pick('role', 'personRole', 'personRole', PERSON_ROLES, MUST),
    text('name', 'personName', { ...MUST, unkept: true }),
    text('idNumber', 'idNumber', { unkept: true }),
    date('since', 'since', MUST),
    pick('source', 'personSource', 'personSource', PERSON_SOURCES, MUST),
  ],
  'enterprises/*/people/*/end': [
    date('until', 'until', MUST),
    pick('source', 'personSource', 'personSource', PERSON_SOURCES, MUST),
  ],
  'enterprises/*/caretakers': [
    pick('duty', 'careDuty', 'careDuty', ['officer', 'mentor'], MUST),
    listed('account', 'caretaker', 'caretakers'),
    reason,
  ],
  'enterprises/*/bans': [text('cause', 'cause', MUST), date('until', 'until', MUST)],
  'enterprises/*/titles/*/update': [comment],
  'enterprises/*/titles/*/renewal-papers': [comment],
  'enterprises/*/titles/*/revocation': [
    pick(
      'cause',
      'cause',
      'revocation',
      ['NOT_QUALIFIED', 'UNREPORTED_CHANGE', 'FRAUD', 'ACCIDENT_OR_DISHONESTY'],
      MUST,
    ),
    pick('level', 'level', 'level', LEVELS, MUST),
    text('documentNo', 'documentNo', MUST),
    date('on', 'on', MUST),
  ],
  'enterprises/*/titles/*/relinquishment': [reason],
  'enterprises/*/changes': [
    ...CHANGE,
    choice('seenInRegister', 'seenInRegister', 'yesNo', ['true', 'false'], {
      boolean: true,
      required: false,
      officeOnly: true,
    }),
  ],
  'enterprises/*/changes/*/report': CHANGE,
  'enterprises/*/changes/*/verification': [
    choice('verdict', 'result', 'verification', ['confirmed', 'rejected']),
    rows('titles', 'titleEffects', TITLE_EFFECT, { when: ['verdict', 'confirmed'] }),
    reason,
  ],
  'enterprises/*/lost-papers/*/*': [choice('outcome', 'lateOutcome', 'lostPaper', ['stands', 'acted-on']), reason],
  'enterprises/*/successions/*': [long('comment', 'comment', MUST)],
  'policies/*/approve': [comment],
  'policies/*/withdraw': [reason],
  'policies/*/simulations': [],
};
