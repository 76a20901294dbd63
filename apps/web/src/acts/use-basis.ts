import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { useChangesSince } from '../parts/changes-since';
import { patternOf } from './forms';
import type { Act } from './send-act';
import { type Seen, WHOLE_THINGS } from './whole-things';

export interface Basis {
  /** The revision on which the person decides; undefined where the act does not rest on the whole thing. */
  readonly seen: Seen | undefined;
  /** It has changed since something was entered here. */
  readonly isStale: boolean;
  /** Reads whether it has changed, after the server said so. */
  readonly look: () => void;
  /** The person has compared and goes on from what it is now. */
  readonly accept: () => void;
}

/** Every change since a revision is told, and none of them is more than a reminder. */
function isOnlyReminders({ currentRevision, changes }: Schemas['ChangesSinceResponseDto'], since: number): boolean {
  return changes.length === currentRevision - since && changes.every(({ isReminder }) => isReminder);
}

/**
 * On what a form rests. Until something is entered it follows the thing; from then on it stays with what was shown, and says so where
 * that is no more.
 */
export function useBasis({ href }: Act, isTouched: boolean): Basis {
  const whole = WHOLE_THINGS[patternOf(href) ?? ''];
  const id = href.split('/')[4] ?? '';
  const [held, hold] = useState<Seen>();
  const { data: now, refetch } = useQuery({
    queryKey: [whole?.room ?? 'nothing', id, 'revision'],
    queryFn: () => whole?.read(id),
    enabled: whole !== undefined,
  });
  const differs = Boolean(now && held && now.revision !== held.revision);
  const { data: since } = useChangesSince(
    { type: held?.type ?? 'application', id: held?.id ?? '', since: held?.revision ?? 0 },
    differs,
  );
  // From the first word on it stays with what was shown.
  if (isTouched && now && !held) hold(now);
  if (!isTouched && held) hold(undefined);
  // What a clock said meanwhile changes nothing that anybody decides on.
  if (differs && since && held && isOnlyReminders(since, held.revision)) {
    hold({ ...held, revision: since.currentRevision });
  }
  return {
    seen: held ?? now,
    isStale: differs && since !== undefined,
    look: () => void refetch(),
    accept: () => hold(now),
  };
}
