import { type Actor, type Role, ROLES } from '../kernel/actor';

/** A role, or anybody without an account. */
export type Grantee = Role | 'public';

const OFFICE = ['officer', 'service-officer', 'section-chief', 'leader'] as const;

/** Everyone who works on cases; a firm sees its own only, everyone else their branch. */
const CASE_READERS = [...OFFICE, 'reviewer', 'expert', 'mentor', 'enterprise', 'auditor'] as const;

const AGENTS = ['officer', 'service-officer', 'enterprise'] as const;

/**
 * Role × action. What a thing's status allows is said by its aggregate's own table, and who is barred from one case (four eyes,
 * recusal) by its decider; the branch is forced in every query. The auditor reads everything and changes nothing; the
 * administrator does no business act.
 */
export const PERMISSIONS = {
  'enterprise.read': CASE_READERS,
  /** Whole lists and the search; an expert knows the firms of their own panels, and no others. */
  'directory.read': [...OFFICE, 'reviewer', 'mentor', 'enterprise', 'auditor'],
  'person.record': AGENTS,
  /** The full name, one at a time; lists and the firm's page show it masked. */
  'person.read': ['officer', 'service-officer', 'section-chief', 'leader', 'enterprise', 'auditor'],
  /** An officer takes firms over or hands them on; who is above them shares them out. */
  'caretaker.name': ['officer', 'section-chief', 'leader'],
  'enterprise.register': ['officer', 'service-officer', 'section-chief'],
  'enterprise.import': ['officer', 'section-chief'],
  'import.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'indicator.put': AGENTS,
  'finding.record': ['officer', 'section-chief', 'leader'],
  'title.update': ['enterprise', 'officer'],
  'title.prepare-renewal': AGENTS,
  'title.revoke': ['section-chief', 'leader'],
  'title.relinquish': ['enterprise'],
  'change.report': AGENTS,
  /** A second person: whoever entered the change is kept out by the firm itself. */
  'change.verify': ['officer'],
  'succession.judge': ['officer'],
  /** What follows from a virus in a paper upon which a case was decided: an officer first, then a leader. */
  'lost-paper.judge': ['officer', 'leader'],
  'ban.impose': ['section-chief', 'leader'],

  /** Whether somebody behind this firm is the one behind a firm under a ban. */
  'ban-match.judge': ['officer', 'section-chief', 'leader'],
  'ban-match.read': ['officer', 'section-chief', 'leader', 'auditor'],

  'diagnosis.read': CASE_READERS,
  'diagnosis.compute': [...CASE_READERS, 'administrator'],
  'batch.read': [...CASE_READERS, 'administrator'],
  /** Names firms on which a lot fell: the office only. */
  'site-draw.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'site-draw.close': ['leader'],
  'policy.read': [...CASE_READERS, 'administrator'],
  /** A second person: whoever drafted a version is kept out by the rule set itself. */
  'policy.approve': ['leader'],
  /** Firms by name, with what a draft would change for them. */
  'simulation.read': [...OFFICE, 'auditor', 'administrator'],
  'pool.read': [...OFFICE, 'mentor', 'auditor'],
  'pool.refresh': ['officer', 'section-chief', 'leader'],

  'cultivation.read': CASE_READERS,
  'cultivation.launch': ['officer', 'section-chief', 'leader'],
  'cultivation.approve-plan': ['leader'],
  'cultivation.confirm-willingness': ['enterprise'],
  'cultivation.meet-checkpoint': ['officer', 'service-officer', 'reviewer', 'mentor', 'enterprise'],
  'cultivation.pause': ['officer', 'section-chief', 'leader'],
  'cultivation.resume': ['officer', 'section-chief', 'leader'],
  'cultivation.close': ['officer', 'section-chief', 'leader'],
  'cultivation.leave': ['enterprise'],

  'application.read': CASE_READERS,
  /** One clock of a case or plan stands still for a legal reason, and runs on. */
  'clock.pause': ['section-chief', 'leader'],
  'clock.resume': ['section-chief', 'leader'],
  /** More time; nobody gives it to himself. */
  'clock.extend': ['leader'],
  'application.open': ['officer', 'leader'],
  'application.decide': ['leader'],
  'application.answer-hearing': ['enterprise'],
  'application.request-refusal-review': ['enterprise'],
  'application.review-refusal': ['leader'],
  'application.reopen': ['leader'],
  'application.withdraw': ['enterprise', 'officer'],
  'application.record-platform': ['enterprise', 'officer'],
  'application.record-upper-event': ['officer'],
  'application.issue-letter': ['officer', 'section-chief', 'leader'],
  /** The firm files on the platform itself: the package is made of its own figures and papers. */
  'platform-package.download': ['officer', 'service-officer', 'section-chief', 'leader', 'enterprise', 'auditor'],
  /** Letters, summary tables, forms, and what an upper level's list does not agree with. */
  'paperwork.download': ['officer', 'section-chief', 'leader', 'auditor'],

  'document.upload': AGENTS,
  'document.download': CASE_READERS,
  /** Nothing of it is destroyed while it holds; a leader takes the word back, who need not be the one who gave it. */
  'document.hold': ['section-chief', 'leader'],
  'document.release': ['leader'],
  'hold.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'request.read': CASE_READERS,
  'request.submit': AGENTS,
  'request.check': ['officer'],

  'review.read': ['officer', 'service-officer', 'section-chief', 'leader', 'reviewer', 'expert', 'auditor'],
  'review.give-opinion': ['officer', 'reviewer'],
  'review.withdraw-objection': ['officer', 'reviewer'],
  'review.add-department': ['officer', 'leader'],
  'review.delegate': ['officer', 'reviewer'],
  'delegation.read': ['officer', 'section-chief', 'leader', 'reviewer', 'auditor'],
  'delegation.make': ['reviewer'],
  /** Whether the caller made it is said by the delegation itself. */
  'delegation.take-back': ['reviewer', 'leader'],
  'review.site-check': ['officer'],
  'review.score': ['expert'],
  'review.declare': ['officer', 'reviewer', 'expert', 'leader'],

  /** Names and roles of those whom work can be given to. */
  'colleague.read': [...OFFICE, 'reviewer', 'auditor'],

  'expert.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'expert.register': ['officer', 'section-chief'],
  /** Names who was drawn: the office only; experts read their own panel as a review. */
  'panel.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'panel.order': ['officer', 'section-chief'],
  'panel.draw': ['officer', 'section-chief'],
  'panel.moderate': ['officer', 'section-chief'],
  /** Which of them, beside those one sits in, is said by `meetingReach`. */
  'meeting.read': ['officer', 'section-chief', 'leader', 'reviewer', 'expert', 'auditor'],
  'meeting.call': ['officer', 'section-chief', 'leader'],
  /** Whether a member, there and not recused is said by the meeting itself. */
  'meeting.take-part': ['officer', 'section-chief', 'leader', 'reviewer', 'expert'],

  'notice.read': ['public', ...ROLES],
  'notice.restart': ['officer', 'section-chief', 'leader'],
  /** What the office may do about a notice, and what was objected; the objector is read for each by itself. */
  'notice-desk.read': ['officer', 'section-chief', 'leader', 'auditor'],
  'objection.post': ['public', ...ROLES],
  /** The objector is known to the handler and the auditor only. */
  'objection.read': ['officer', 'auditor'],
  'objection.answer': ['officer'],
  /** What follows from one that was upheld after the notice had ended. */
  'objection.judge': ['leader'],
  /** One that came on paper. */
  'objection.record': ['officer'],

  /** Owners, departments and kinds of task; persons by a right of its own, over weeks only. */
  'lateness.read': [...OFFICE, 'auditor'],
  'person-lateness.read': ['leader', 'auditor'],

  /** The wall chart: who waits for whom, in the whole branch. */
  'board.read': [...OFFICE, 'auditor'],
  /** How many firms are to reach a tier in a year. */
  'target.read': [...OFFICE, 'auditor', 'administrator'],
  'target.set': ['leader'],

  'task.read': ROLES,
  /** Reminding others now, and the text to do it by oneself. */
  'task.urge': OFFICE,
  'event.read': ROLES,
  /** Not the firm: a dossier holds reviewers' reasons and objections. */
  'dossier.read': ['officer', 'section-chief', 'leader', 'auditor'],
  /** As a bundle to be taken away, with a reason. */
  'dossier.download': ['section-chief', 'leader', 'auditor'],
  /** With what objectors said, who scored what, and personal values. */
  'dossier.download-protected': ['leader', 'auditor'],
  'erasure.read': ['leader', 'auditor', 'administrator'],
  /** A second person: whoever asked for it is kept out. */
  'erasure.decide': ['leader'],
  'access-log.read': ['auditor'],
  /** What anybody did in the branch, by person, case, act or day. */
  'event-search.read': ['auditor'],

  'admin.users': ['administrator'],
  /** Texts of messages, webhooks, dead letters. */
  'admin.notifications': ['administrator'],
  'admin.erasures': ['administrator'],
  'admin.regions': ['administrator'],
  'admin.calendar': ['administrator'],
  'admin.packs': ['administrator'],
} as const satisfies Record<string, readonly Grantee[]>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Whether any of the actor's roles may do this at all; whether to this thing, now, is said elsewhere. */
export function isPermitted(actor: Pick<Actor, 'roles'>, action: Action): boolean {
  const grantees: readonly Grantee[] = PERMISSIONS[action];
  return grantees.includes('public') || actor.roles.some((role) => grantees.includes(role));
}

/** Everything that somebody with these roles may do; for the console, which hides what is refused anyway. */
export function actionsOf(actor: Pick<Actor, 'roles'>): readonly Action[] {
  return ACTIONS.filter((action) => isPermitted(actor, action));
}
