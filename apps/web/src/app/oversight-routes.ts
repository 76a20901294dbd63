import type { RouteObject } from 'react-router';

/** The pages of leaders, auditors and administrators. */
export const OVERSIGHT_ROUTES: RouteObject[] = [
  { path: 'board', lazy: async () => ({ Component: (await import('../pages/board/board-page')).BoardPage }) },
  {
    path: 'progress',
    lazy: async () => ({ Component: (await import('../pages/progress/progress-page')).ProgressPage }),
  },
  { path: 'notices', lazy: async () => ({ Component: (await import('../pages/notices/notices-page')).NoticesPage }) },
  {
    path: 'upper-lists',
    lazy: async () => ({ Component: (await import('../pages/upper-lists/upper-lists-page')).UpperListsPage }),
  },
  {
    path: 'dossiers/:creditCode',
    lazy: async () => ({ Component: (await import('../pages/dossier/dossier-page')).DossierPage }),
  },
  {
    path: 'experts',
    lazy: async () => ({ Component: (await import('../pages/experts/experts-page')).ExpertsPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('../pages/audit/audit-page')).AuditPage }) },
  {
    path: 'policies',
    lazy: async () => ({ Component: (await import('../pages/policies/policies-page')).PoliciesPage }),
  },
  {
    path: 'policies/draft',
    lazy: async () => ({ Component: (await import('../pages/policies/drafting/draft-page')).DraftPage }),
  },
  {
    path: 'policies/:id',
    lazy: async () => ({ Component: (await import('../pages/policies/policy-page')).PolicyPage }),
  },
  {
    path: 'admin/calendars',
    lazy: async () => ({ Component: (await import('../pages/admin/calendars-page')).CalendarsPage }),
  },
  { path: 'admin/users', lazy: async () => ({ Component: (await import('../pages/admin/users-page')).UsersPage }) },
  {
    path: 'admin/messages',
    lazy: async () => ({ Component: (await import('../pages/messages/messages-page')).MessagesPage }),
  },
  {
    path: 'admin/erasures',
    lazy: async () => ({ Component: (await import('../pages/erasures/erasures-page')).ErasuresPage }),
  },
  { path: 'seals', lazy: async () => ({ Component: (await import('../pages/seals/seals-page')).SealsPage }) },
  { path: 'admin/system', lazy: async () => ({ Component: (await import('../pages/admin/system-page')).SystemPage }) },
];
