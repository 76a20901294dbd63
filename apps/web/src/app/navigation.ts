import type { Texts } from '../i18n/zh';
import type { Person } from '../session/session';

/** The headings of the menu, in their order. One that has nothing for somebody is not shown to them. */
export const GROUPS = ['work', 'firms', 'oversight', 'settings'] as const;

interface Place {
  readonly path: string;
  readonly label: keyof Texts['nav'];
  readonly group: (typeof GROUPS)[number];
  /** The permission without which it is not shown; the server refuses it anyway. */
  readonly action: string;
  /** Where the permission is wider than the use: the roles whose daily work it is. */
  readonly roles?: Person['roles'];
}

/** Everybody but a firm, whose own page tells more than a list of one. */
const OFFICES: Person['roles'] = [
  ...(['officer', 'service-officer', 'section-chief', 'leader', 'reviewer', 'expert', 'mentor'] as const),
  ...(['auditor', 'administrator'] as const),
];
const IMPORTERS: Person['roles'] = ['officer', 'section-chief', 'administrator'];
const RULES_READERS: Person['roles'] = ['officer', 'section-chief', 'leader', 'auditor', 'administrator'];

/** Where one can go, in the order of the menu. */
export const PLACES: readonly Place[] = [
  { path: '/firm', label: 'firm', group: 'work', action: 'cultivation.confirm-willingness' },
  { path: '/inbox', label: 'inbox', group: 'work', action: 'task.read' },
  { path: '/reviews', label: 'reviews', group: 'work', action: 'review.give-opinion', roles: ['reviewer', 'officer'] },
  { path: '/meetings', label: 'sittings', group: 'work', action: 'delegation.read' },
  { path: '/experts', label: 'experts', group: 'work', action: 'expert.read' },
  { path: '/enterprises', label: 'enterprises', group: 'firms', action: 'directory.read', roles: OFFICES },
  { path: '/launch', label: 'launch', group: 'firms', action: 'cultivation.launch' },
  { path: '/import', label: 'import', group: 'firms', action: 'import.read', roles: IMPORTERS },
  { path: '/board', label: 'board', group: 'oversight', action: 'board.read' },
  { path: '/progress', label: 'progress', group: 'oversight', action: 'lateness.read' },
  { path: '/notices', label: 'notices', group: 'oversight', action: 'board.read' },
  { path: '/upper-lists', label: 'upperLists', group: 'oversight', action: 'paperwork.download' },
  { path: '/seals', label: 'seals', group: 'oversight', action: 'erasure.read', roles: ['auditor', 'administrator'] },
  { path: '/audit', label: 'audit', group: 'oversight', action: 'event-search.read' },
  { path: '/policies', label: 'policies', group: 'settings', action: 'policy.read', roles: RULES_READERS },
  { path: '/admin/calendars', label: 'calendars', group: 'settings', action: 'admin.calendar' },
  { path: '/admin/users', label: 'accounts', group: 'settings', action: 'admin.users' },
  { path: '/admin/messages', label: 'messages', group: 'settings', action: 'admin.notifications' },
  { path: '/admin/erasures', label: 'erasures', group: 'settings', action: 'erasure.read' },
  { path: '/admin/system', label: 'system', group: 'settings', action: 'admin.regions' },
  { path: '/me', label: 'me', group: 'settings', action: 'task.read' },
  { path: '/help', label: 'help', group: 'settings', action: 'task.read' },
];

/** Whether a place of the menu is somebody's. */
export function isOpenTo(path: string, theirs: Person['roles'], may: (action: string) => boolean): boolean {
  const place = PLACES.find((one) => one.path === path);
  return place !== undefined && may(place.action) && (place.roles?.some((role) => theirs.includes(role)) ?? true);
}
