import {
  DEPARTMENTS,
  MUST,
  choice,
  comment,
  date,
  listed,
  long,
  pick,
  reason,
  rows,
  text,
  yesNo,
  type Field,
} from './form-fields';

const STEPS = [
  'documents',
  'papers-check',
  'preliminary-review',
  'department-review',
  'site-check',
  'decision',
] as const;

const CLOCKS = (thing: string): Readonly<Record<string, readonly Field[]>> => ({
  [`${thing}/*/clocks/*/pause`]: [
    { kind: 'clockRule', name: 'reason', label: 'legalReason', required: true },
    long('note', 'note', MUST),
  ],
  [`${thing}/*/clocks/*/resume`]: [long('note', 'note')],
  [`${thing}/*/clocks/*/extend`]: [{ kind: 'number', name: 'days', label: 'days', required: true }, reason],
});

/** Acts on a cultivation or a case. */
export const CASE_FORMS: Readonly<Record<string, readonly Field[]>> = {
  'cultivations/*/willingness': [yesNo('agree', 'agree'), comment],
  'cultivations/*/plan/approve': [comment],
  'cultivations/*/plan/return': [reason],
  'cultivations/*/checkpoints/*/meet': [comment],
  'cultivations/*/replan': [reason],
  'cultivations/*/pause': [reason],
  'cultivations/*/resume': [comment],
  'cultivations/*/close': [reason],
  'cultivations/*/exit': [reason],
  ...CLOCKS('cultivations'),
  'applications/*/ban-matches': [comment],
  'applications/*/ban-matches/*/judgement': [
    pick('verdict', 'matchVerdict', 'matchVerdict', ['other-person', 'not-reached', 'barred'], MUST),
    reason,
  ],
  'applications/*/willingness': [yesNo('agree', 'agree'), comment],
  'applications/*/withdraw': [reason],
  'applications/*/decision': [
    choice('decision', 'decision', 'decision', ['recommend', 'refuse', 'return']),
    { kind: 'names', name: 'grounds', label: 'grounds', when: ['decision', 'refuse'] },
    rows('overrules', 'overrules', [listed('seat', 'seat', 'objections', MUST), reason], {
      when: ['decision', 'recommend'],
    }),
    pick('returnTo', 'returnTo', 'stepKind', STEPS, { when: ['decision', 'return'] }),
    pick('departments', 'departments', 'department', DEPARTMENTS, { several: true, when: ['decision', 'return'] }),
    reason,
    choice('decidedBy', 'decidedBy', 'decidedBy', ['leader', 'meeting'], { required: false }),
    text('minutesNo', 'minutesNo', { when: ['decidedBy', 'meeting'], required: true }),
  ],
  'applications/*/hearing': [
    choice('waive', 'waive', 'yesNo', ['false', 'true'], { boolean: true }),
    long('statement', 'statement', { when: ['waive', 'false'], required: true }),
  ],
  'applications/*/review-request': [reason],
  'applications/*/refusal-review': [
    choice('result', 'result', 'refusalReview', ['confirmed', 'set-aside']),
    pick('returnTo', 'returnTo', 'stepKind', STEPS, { when: ['result', 'set-aside'] }),
    reason,
  ],
  'applications/*/reopening': [
    pick('returnTo', 'returnTo', 'stepKind', STEPS),
    reason,
    { kind: 'warning', name: 'warningHash', label: 'warning', required: true },
  ],
  'applications/*/platform-record': [
    choice('kind', 'platformKind', 'platformKind', ['filed', 'audited']),
    text('receiptNo', 'receiptNo', MUST),
    date('on', 'on', MUST),
  ],
  'applications/*/upper-events': [
    choice('level', 'level', 'level', ['city', 'province', 'ministry', 'statistics']),
    choice('event', 'event', 'upperEvent', [
      ...['received', 'returned', 'site-check', 'notice', 'recommended', 'recognised', 'refused'],
    ]),
    text('documentNo', 'documentNo'),
    date('on', 'on', MUST),
    date('dueOn', 'dueOn', { when: ['event', 'returned'] }),
    date('validFrom', 'validFrom', { when: ['event', 'recognised'] }),
    date('validTo', 'validTo', { when: ['event', 'recognised'] }),
    text('notice.publisher', 'publisher', { when: ['event', 'notice'], required: true }),
    date('notice.from', 'from', { when: ['event', 'notice'], required: true }),
    date('notice.to', 'to', { when: ['event', 'notice'], required: true }),
    text('notice.link', 'link', { when: ['event', 'notice'] }),
    text('notice.objectTo', 'objectTo', { when: ['event', 'notice'] }),
  ],
  'applications/*/recommendation-letter': [long('reason', 'letterReason')],
  ...CLOCKS('applications'),
  ...CLOCKS('notices'),
  ...CLOCKS('panels'),
};
