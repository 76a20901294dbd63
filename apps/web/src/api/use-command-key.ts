import { useRef, useState } from 'react';
import { newKey } from './idempotency';

export interface CommandKey {
  /** The key of what is said: until it was answered, the same goes out again under the same key, and something else under another. */
  readonly keyOf: (said: unknown) => string;
  /** What is said next is said anew, even if in the same words. */
  readonly answered: () => void;
}

/** So that neither a double click nor a lost answer acts twice. */
export function useCommandKey(): CommandKey {
  const last = useRef<{ readonly said: string; readonly key: string }>(undefined);
  const [commandKey] = useState<CommandKey>(() => ({
    keyOf: (said) => {
      const text = JSON.stringify(said);
      if (last.current?.said !== text) last.current = { said: text, key: newKey() };
      return last.current.key;
    },
    answered: () => {
      last.current = undefined;
    },
  }));
  return commandKey;
}
