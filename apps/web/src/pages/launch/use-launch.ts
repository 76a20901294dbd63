import { useCallback, useState } from 'react';
import { type Schemas, ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';

export type LaunchRow = Schemas['LaunchRowResponseDto'];

export interface Terms {
  readonly targetTier: string;
  readonly targetDate: string;
}

/** Firms of one request: small enough that the page tells how far it is. */
const AT_ONCE = 10;

const partsOf = (firms: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(firms.length / AT_ONCE) }, (_, n) => firms.slice(n * AT_ONCE, (n + 1) * AT_ONCE));

/** Asks what a launch would do, and launches, a few firms at a time. */
export function useLaunch(firms: readonly string[]) {
  const [rows, setRows] = useState<readonly LaunchRow[]>([]);
  const [stage, setStage] = useState<'open' | 'previewed' | 'launched'>('open');
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const [key, setKey] = useState(newKey);

  const run = useCallback(
    async (codes: readonly string[], terms: Terms, dryRun: boolean): Promise<void> => {
      setRunning(true);
      setError(undefined);
      setRows([]);
      try {
        for (const [n, creditCodes] of partsOf(codes).entries()) {
          const header = { 'Idempotency-Key': dryRun ? newKey() : `${key}-${n}` };
          const body = { creditCodes, ...terms };
          const params = { header, query: { dryRun } };
          const { items } = await ask(() => client.POST('/api/v1/cultivations/many', { params, body }));
          setRows((before) => [...before, ...items]);
        }
        setStage(dryRun ? 'previewed' : 'launched');
      } catch (fault) {
        // What went through is answered from memory when it is asked for again under the same key.
        setError(fault);
      } finally {
        setRunning(false);
      }
    },
    [key],
  );
  const preview = (terms: Terms): Promise<void> => {
    setKey(newKey());
    return run(firms, terms, true);
  };
  const possible = rows.filter(({ status }) => status === 201).map(({ creditCode }) => creditCode);
  return { rows, stage, isRunning, error, preview, launch: run, possible, change: () => setStage('open') };
}
