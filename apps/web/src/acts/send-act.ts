import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Schemas, ask, credentials } from '../api/client';
import { newKey } from '../api/idempotency';

export type Expectation = Schemas['ExpectationResponseDto'];

/** What the server offers to do: its address and method come from the server, never from this page. */
export interface Act {
  readonly name: string;
  readonly method: string;
  readonly href: string;
}

async function send({ method, href }: Act, body: unknown, key: string) {
  const response = await fetch(href, {
    method,
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': credentials.language,
      'X-CSRF-Token': credentials.csrfToken,
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok ? { data: answer, response } : { error: answer, response };
}

/**
 * Sends an act once. Until it is answered, or its body changes, every repeat goes out under the same key, so that neither a double
 * click nor a lost answer acts twice.
 *
 * @param touches what is read again afterwards
 */
export function useAct(act: Act, touches: readonly QueryKey[]) {
  const cache = useQueryClient();
  const last = useRef({ body: '', key: newKey() });
  return useMutation({
    mutationFn: (body: unknown) => {
      const text = JSON.stringify(body);
      if (last.current.body !== text) last.current = { body: text, key: newKey() };
      const { key } = last.current;
      return ask(() => send(act, body, key));
    },
    onSuccess: async () => {
      last.current = { body: '', key: newKey() };
      await Promise.all([['tasks'], ...touches].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}
