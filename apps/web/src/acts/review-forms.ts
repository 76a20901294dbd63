import {
  DEPARTMENTS,
  EXPERT_FIELDS,
  MUST,
  TIERS,
  choice,
  date,
  item,
  listed,
  long,
  pick,
  reason,
  rows,
  text,
  type Field,
} from './form-fields';

const OPINION: readonly Field[] = [
  choice('verdict', 'verdict', 'opinion', ['agree', 'agree-with-conditions', 'object', 'not-concerned', 'recuse']),
  { kind: 'names', name: 'conditions', label: 'conditions', when: ['verdict', 'agree-with-conditions'] },
  long('fact', 'fact', { when: ['verdict', 'object'] }),
  text('clause', 'clause', { when: ['verdict', 'object'] }),
  text('criterionId', 'criterionId', { when: ['verdict', 'object'] }),
  long('reason', 'reason', { when: ['verdict', 'agree', 'object'] }),
  long('reason', 'reason', { required: true, when: ['verdict', 'agree-with-conditions', 'not-concerned', 'recuse'] }),
];

const OF_MONEY = { required: true, when: ['subject.type', 'fund', 'project'] } as const;

const PANEL: readonly Field[] = [
  choice('subject.type', 'panelSubject', 'panelSubject', ['fund', 'project']),
  text('subject.title', 'subjectTitle', OF_MONEY),
  text('creditCode', 'creditCode', OF_MONEY),
  rows('seats', 'panelSeats', [
    pick('field', 'expertField', 'expertField', EXPERT_FIELDS),
    { kind: 'number', name: 'seats', label: 'seatCount', required: true },
  ]),
];

const SHARES = ['half', 'two-thirds'] as const;

const MEETING: readonly Field[] = [
  choice('kind', 'meetingKind', 'meetingKind', ['bureau', 'panel'], { initial: 'bureau' }),
  text('title', 'meetingTitle', MUST),
  date('on', 'on', MUST),
  choice('rule.quorum', 'quorum', 'share', SHARES, { initial: 'two-thirds' }),
  choice('rule.majority', 'majority', 'share', SHARES, { initial: 'half' }),
  choice('rule.of', 'majorityOf', 'majorityOf', ['cast', 'present', 'members'], { initial: 'present' }),
  rows(
    'members',
    'members',
    [
      listed('account', 'member', 'colleagues', MUST),
      choice('voting', 'voting', 'yesNo', ['true', 'false'], { boolean: true, required: false, initial: 'true' }),
      choice('veto', 'veto', 'yesNo', ['true', 'false'], { boolean: true, required: false }),
    ],
    MUST,
  ),
  listed('chair', 'chair', 'colleagues', MUST),
  rows(
    'items',
    'agenda',
    [
      choice('type', 'agendaType', 'agendaType', ['application', 'fund', 'project']),
      listed('id', 'agendaCase', 'cases', { required: true, when: ['type', 'application'] }),
      text('title', 'subjectTitle', { required: true, when: ['type', 'fund', 'project'] }),
      listed('panelId', 'agendaPanel', 'panels', { when: ['type', 'fund', 'project'] }),
    ],
    MUST,
  ),
];

/** Acts on reviews, panels, meetings and notices. */
export const REVIEW_FORMS: Readonly<Record<string, readonly Field[]>> = {
  'reviews/*/opinions': OPINION,
  'reviews/*/declarations': [
    choice('conflict', 'conflict', 'yesNo', ['false', 'true'], { boolean: true }),
    choice('available', 'available', 'yesNo', ['true', 'false'], { boolean: true, required: false, expertOnly: true }),
    long('reason', 'reason', { when: ['conflict', 'true'] }),
  ],
  'reviews/*/objection-withdrawal': [long('note', 'note', MUST)],
  'reviews/*/departments': [pick('department', 'department', 'department', DEPARTMENTS, MUST), reason],
  'reviews/*/delegation': [listed('to', 'delegateTo', 'deputies', MUST), reason],
  panels: PANEL,
  meetings: MEETING,
  delegations: [
    listed('to', 'delegateTo', 'deputies', MUST),
    date('fromOn', 'from', MUST),
    date('toOn', 'to', MUST),
    pick('scope.tiers', 'onlyTiers', 'tier', TIERS, { several: true }),
    reason,
  ],
  'delegations/*/taking-back': [reason],
  'panels/*/commitment': [],
  'panels/*/draw': [text('word', 'word')],
  'panels/*/close': [long('note', 'note', MUST)],
  'panels/*/cancel': [reason],
  'meetings/*/open': [listed('present', 'present', 'members', { several: true, required: true })],
  'meetings/*/recusals': [item, listed('account', 'account', 'members'), reason],
  'meetings/*/excuses': [item, listed('account', 'account', 'members', MUST), reason],
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
  'notices/*/paper-objections': [
    text('paperNo', 'paperNo', MUST),
    date('receivedOn', 'receivedOn', MUST),
    text('name', 'objectorName', MUST),
    text('contact', 'objectorContact', MUST),
    long('content', 'objectionContent', MUST),
    long('evidence', 'objectionEvidence'),
  ],
  'objections/*/consequence': [choice('outcome', 'lateOutcome', 'lateOutcome', ['stands', 'acted-on']), reason],
  'objections/*/answer': [choice('finding', 'finding', 'finding', ['upheld', 'dismissed']), reason],
};
