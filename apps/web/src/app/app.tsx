import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '../api/queries';
import { type Person, SessionProvider, useSession } from '../session/session';
import { router } from './routes';
import { Theme } from './theme';

// Whoever is logged in need not load how one logs in.
const LoginPage = lazy(async () => ({ default: (await import('../session/login-page')).LoginPage }));

function Pages() {
  const { person } = useSession();
  if (person) return <RouterProvider router={router} />;
  return (
    <Suspense>
      <LoginPage />
    </Suspense>
  );
}

export function App({ person }: { readonly person: Person | undefined }) {
  return (
    <Theme>
      <QueryClientProvider client={queryClient}>
        <SessionProvider first={person}>
          <Pages />
        </SessionProvider>
      </QueryClientProvider>
    </Theme>
  );
}
