import { useTranslation } from 'react-i18next';

/** Characters as people, and the server, count them: 𠮷 and 😀 are one each. */
export const lengthOf = (text: string): number => [...text].length;

/** How long a text may be: what is pasted beyond it stays to be shortened, and is refused before it is sent, never cut unseen. */
export const countUpTo = (max: number) => ({ show: true, max, strategy: lengthOf });

/** The rule of a form's field for it. */
export function useLengthRule(): (max: number) => { validator: (rule: unknown, text?: unknown) => Promise<void> } {
  const { t } = useTranslation();
  return (max) => ({
    validator: (_, text) =>
      typeof text === 'string' && lengthOf(text) > max
        ? Promise.reject(new Error(t('act.tooLong', { max, over: lengthOf(text) - max })))
        : Promise.resolve(),
  });
}
