import type { Person } from '../../session/session';

type Role = Person['roles'][number];

/** The pages of each role's day, in the order in which one needs them; the texts have one sentence for each. */
export const TOUR_STEPS: Readonly<Record<Role, readonly string[]>> = {
  enterprise: ['/firm', '/inbox', '/help'],
  officer: ['/inbox', '/enterprises', '/launch', '/board', '/help'],
  'service-officer': ['/inbox', '/enterprises', '/help'],
  'section-chief': ['/inbox', '/board', '/progress', '/help'],
  leader: ['/board', '/inbox', '/progress', '/help'],
  reviewer: ['/reviews', '/inbox', '/help'],
  expert: ['/inbox', '/help'],
  mentor: ['/inbox', '/enterprises', '/help'],
  auditor: ['/audit', '/enterprises', '/help'],
  administrator: ['/admin/users', '/admin/calendars', '/policies', '/admin/system'],
};
