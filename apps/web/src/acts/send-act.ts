import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Schemas, ask, credentials } from '../api/client';
import { useCommandKey } from '../api/use-command-key';
import { clearDraft } from './drafts';

export type Expectation = Schemas['ExpectationResponseDto'];

/** What the server offers to do: its address and method come from the server, never from this page. */
export interface Act {
  readonly name: string;
  readonly method: string;
  readonly href: string;
  /** The part of the body that is settled by where the act is offered. */
  readonly given?: object;
}

/** Two things may be offered the same act: what was typed for one of them is not for the other. */
export const draftOf = ({ href, given }: Act): string => (given ? `${href} ${JSON.stringify(given)}` : href);

async function send({ method, href }: Act, body: unknown, { key, seen }: { key: string; seen: number | undefined }) {
  const response = await fetch(href, {
    method,
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': credentials.language,
      'X-CSRF-Token': credentials.csrfToken,
      'Idempotency-Key': key,
      ...(seen === undefined ? {} : { 'If-Match': `"${seen}"` }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok ? { data: answer, response } : { error: answer, response };
}

/**
 * Sends an act once, however often it is clicked.
 *
 * @param touches what is read again afterwards
 * @param seen the revision on which the person decides; a thing that has changed since is not acted on
 */
export function useAct(act: Act, touches: readonly QueryKey[], seen?: number) {
  const cache = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  return useMutation({
    mutationFn: (body: unknown) => {
      const whole = { ...(body as object), ...act.given };
      return ask<unknown>(() => send(act, whole, { key: keyOf([act.href, whole]), seen }));
    },
    onSuccess: async () => {
      answered();
      // Before the await: with its task the form goes from the page, and nothing that it wanted to do afterwards is done.
      clearDraft(draftOf(act));
      await Promise.all([['tasks'], ...touches].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}
