import { DEPARTMENTS, MUST, choice, date, item, long, pick, reason, text, type Field } from './form-fields';

const OPINION: readonly Field[] = [
  choice('verdict', 'verdict', 'opinion', ['agree', 'agree-with-conditions', 'object', 'not-concerned', 'recuse']),
  { kind: 'names', name: 'conditions', label: 'conditions', when: ['verdict', 'agree-with-conditions'] },
  long('fact', 'fact', { when: ['verdict', 'object'] }),
  text('clause', 'clause', { when: ['verdict', 'object'] }),
  text('criterionId', 'criterionId', { when: ['verdict', 'object'] }),
  long('reason', 'reason'),
];

/** Acts on reviews, panels, meetings and notices. */
export const REVIEW_FORMS: Readonly<Record<string, readonly Field[]>> = {
  'reviews/*/opinions': OPINION,
  'reviews/*/declarations': [
    choice('conflict', 'conflict', 'yesNo', ['false', 'true'], { boolean: true }),
    choice('available', 'available', 'yesNo', ['true', 'false'], { boolean: true, required: false }),
    long('reason', 'reason'),
  ],
  'reviews/*/site-check': [
    choice('result', 'result', 'siteCheck', ['consistent', 'inconsistent']),
    date('checkedOn', 'on', MUST),
    text('place', 'place', MUST),
    { kind: 'names', name: 'people', label: 'people', least: 2, required: true },
    long('findings', 'findings', MUST),
  ],
  'reviews/*/objection-withdrawal': [long('note', 'note', MUST)],
  'reviews/*/departments': [pick('department', 'department', 'department', DEPARTMENTS, MUST), reason],
  'reviews/*/delegation': [text('to', 'delegateTo', MUST), reason],
  'panels/*/commitment': [],
  'panels/*/draw': [text('word', 'word')],
  'panels/*/close': [long('note', 'note', MUST)],
  'panels/*/cancel': [reason],
  'meetings/*/open': [{ kind: 'names', name: 'present', label: 'present', required: true }],
  'meetings/*/recusals': [item, text('account', 'account'), reason],
  'meetings/*/votes': [item, choice('choice', 'vote', 'vote', ['for', 'against', 'abstain', 'veto'])],
  'meetings/*/results': [item],
  'meetings/*/conclusions': [
    item,
    choice('conclusion', 'conclusion', 'decision', ['recommend', 'refuse', 'return']),
    reason,
  ],
  'meetings/*/close': [text('minutesNo', 'minutesNo', MUST), long('text', 'minutes', MUST)],
  'meetings/*/cancel': [reason],
  'notices/*': [long('body.zh', 'bodyZh', MUST), long('body.en', 'bodyEn', MUST)],
  'notices/*/restart': [reason, long('body.zh', 'bodyZh'), long('body.en', 'bodyEn')],
  'objections/*/answer': [choice('finding', 'finding', 'finding', ['upheld', 'dismissed']), reason],
};
