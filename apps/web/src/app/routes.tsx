import { createBrowserRouter, redirect } from 'react-router';
import { Crashed } from './crashed';
import { OVERSIGHT_ROUTES } from './oversight-routes';
import { Home } from './home';
import { Shell } from './shell';

/** Every page is a chunk of its own, fetched when somebody goes there. */
export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <Crashed />,
      children: [
        { index: true, element: <Home /> },
        { path: 'firm', lazy: async () => ({ Component: (await import('../pages/firm/firm-page')).FirmPage }) },
        { path: 'inbox', lazy: async () => ({ Component: (await import('../pages/inbox/inbox-page')).InboxPage }) },
        {
          path: 'enterprises',
          lazy: async () => ({ Component: (await import('../pages/enterprises/enterprises-page')).EnterprisesPage }),
        },
        {
          path: 'enterprises/:creditCode',
          lazy: async () => ({ Component: (await import('../pages/enterprise/enterprise-page')).EnterprisePage }),
        },
        { path: 'launch', lazy: async () => ({ Component: (await import('../pages/launch/launch-page')).LaunchPage }) },
        { path: 'import', lazy: async () => ({ Component: (await import('../pages/import/import-page')).ImportPage }) },
        {
          path: 'applications/:id',
          lazy: async () => ({ Component: (await import('../pages/application/application-page')).ApplicationPage }),
        },
        {
          path: 'reviews',
          lazy: async () => ({ Component: (await import('../pages/review/review-table-page')).ReviewTablePage }),
        },
        {
          path: 'reviews/:id',
          lazy: async () => ({ Component: (await import('../pages/review/review-page')).ReviewPage }),
        },
        {
          path: 'panels/:id',
          lazy: async () => ({ Component: (await import('../pages/panel/panel-page')).PanelPage }),
        },
        {
          path: 'meetings',
          lazy: async () => ({ Component: (await import('../pages/sittings/sittings-page')).SittingsPage }),
        },
        {
          path: 'meetings/:id',
          lazy: async () => ({ Component: (await import('../pages/meeting/meeting-page')).MeetingPage }),
        },
        {
          path: 'batches/:id',
          lazy: async () => ({ Component: (await import('../pages/batch/batch-page')).BatchPage }),
        },
        {
          path: 'notices/:id',
          lazy: async () => ({ Component: (await import('../pages/notices/notice-page')).NoticePage }),
        },
        { path: 'me', lazy: async () => ({ Component: (await import('../pages/me/me-page')).MePage }) },
        { path: 'help', lazy: async () => ({ Component: (await import('../pages/help/help-page')).HelpPage }) },
        { path: 'tasks/:id', lazy: async () => ({ Component: (await import('../pages/task/task-page')).TaskPage }) },
        {
          path: 'cultivations/:creditCode',
          loader: ({ params }) => redirect(`/enterprises/${params.creditCode}?part=plan`),
        },
        ...OVERSIGHT_ROUTES,
        { path: '*', lazy: async () => ({ Component: (await import('./not-found')).NotFound }) },
      ],
    },
  ],
  { basename: '/console' },
);
