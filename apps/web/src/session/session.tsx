import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Schemas, ask, client, credentials, session } from '../api/client';
import { followChanges } from '../api/event-stream';
import { ProblemError } from '../api/problem';
import { queryClient } from '../api/queries';

export type Person = Schemas['MeResponseDto'];

interface Session {
  /** Undefined before anybody logged in. */
  readonly person: Person | undefined;
  /** The session ran out under an open page: its drafts stay while the person logs in again. */
  readonly expired: boolean;
  readonly may: (action: string) => boolean;
  readonly enter: (username: string, password: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const found = useContext(SessionContext);
  if (!found) throw new Error('outside of the session');
  return found;
}

/** The person of a page that only somebody who is logged in sees. */
export function usePerson(): Person {
  const { person } = useSession();
  if (!person) throw new Error('nobody is logged in');
  return person;
}

async function whoAmI(): Promise<Person | undefined> {
  try {
    return await ask(() => client.GET('/api/v1/auth/me'));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return undefined;
    throw error;
  }
}

/** One renewal at a time: two requests of a page may run out together. */
let renewing: Promise<boolean> | undefined;

function renewOnce(): Promise<boolean> {
  renewing ??= client
    .POST('/api/v1/auth/session/renew')
    .then(({ data }) => {
      if (data) credentials.csrfToken = data.csrfToken;
      return data !== undefined;
    })
    .finally(() => (renewing = undefined));
  return renewing;
}

interface Props {
  readonly first: Person | undefined;
  readonly children: ReactNode;
}

/** Who is at the page, and how they log in, stay logged in and leave. */
export function SessionProvider({ first, children }: Props) {
  const [person, setPerson] = useState(first);
  const [expired, setExpired] = useState(false);

  useEffect(() => {
    session.renew = async () => {
      const renewed = await renewOnce();
      if (!renewed) setExpired(true);
      return renewed;
    };
  }, []);

  const isIn = person !== undefined && !expired;
  useEffect(() => (isIn ? followChanges() : undefined), [isIn]);

  const enter = useCallback(
    async (username: string, password: string) => {
      const entered = await ask(() => client.POST('/api/v1/auth/session', { body: { username, password } }));
      credentials.csrfToken = entered.csrfToken;
      // Somebody else at the same page sees nothing of what the one before had read.
      if (person && person.id !== entered.id) {
        queryClient.clear();
        sessionStorage.clear();
        // What stands in open forms goes with the page.
        location.assign('/console/');
      }
      setPerson(entered);
      setExpired(false);
      await queryClient.invalidateQueries();
    },
    [person],
  );

  const leave = useCallback(async () => {
    await ask(() => client.DELETE('/api/v1/auth/session')).catch(() => undefined);
    credentials.csrfToken = '';
    queryClient.clear();
    // What was typed and not sent is not for whoever logs in next.
    sessionStorage.clear();
    setPerson(undefined);
    setExpired(false);
  }, []);

  const value = useMemo<Session>(() => {
    const actions = new Set(person?.actions);
    return { person, expired: expired && person !== undefined, may: (action) => actions.has(action), enter, leave };
  }, [person, expired, enter, leave]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** Reads who is logged in before the first page is shown. */
export async function findSession(): Promise<Person | undefined> {
  const person = await whoAmI();
  if (person) credentials.csrfToken = person.csrfToken;
  return person;
}
