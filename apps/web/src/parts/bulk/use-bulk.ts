import { useCallback, useRef, useState } from 'react';
import { newKey } from '../../api/idempotency';
import { type Problem, problemOf } from '../../api/problem';

export interface Outcome {
  readonly isAccepted: boolean;
  /** Of a refusal. */
  readonly problem?: Problem;
}

/** Does one act for many things, one after the other, and keeps what became of each. */
export function useBulk(act: (id: string, key: string) => Promise<void>) {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isRunning, setRunning] = useState(false);
  // The key of a thing stays until it was taken: what got lost on the way is not done twice.
  const keys = useRef(new Map<string, string>());
  const isStopped = useRef(false);

  const run = useCallback(
    async (ids: readonly string[]): Promise<void> => {
      isStopped.current = false;
      setRunning(true);
      for (const id of ids) {
        if (isStopped.current) break;
        const key = keys.current.get(id) ?? newKey();
        keys.current.set(id, key);
        let outcome: Outcome;
        try {
          await act(id, key);
          outcome = { isAccepted: true };
        } catch (error) {
          const problem = problemOf(error);
          // A refusal is an answer, and another try another question; where nobody answered it is the same one.
          if (problem.status > 0 && problem.status < 500) keys.current.delete(id);
          outcome = { isAccepted: false, problem };
        }
        setOutcomes((before) => new Map(before).set(id, outcome));
      }
      setRunning(false);
    },
    [act],
  );
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { outcomes, isRunning, run, stop };
}
