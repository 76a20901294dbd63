import { useTranslation } from 'react-i18next';
import type { Criterion } from './diagnosis-rows';
import './diagnosis-texts';

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '=': '', held: '', manual: '' };

/** Digits after the point, as the annexes print them. */
const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** How a diagnosis writes what is required and what is there. */
export function useShownValue() {
  const { t } = useTranslation(['texts', 'diagnosis']);
  const yes = t('choice.yesNo', { returnObjects: true });
  const tiers: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  const wordOf = (text: string): string =>
    text === 'none'
      ? t('diagnosis:none')
      : text
          .split(',')
          .map((part) => tiers[part] ?? part)
          .join(t('diagnosis:or'));
  const valueOf = (value: Criterion['actual'], unit: string | null): string => {
    if (value === null) return '—';
    if (typeof value === 'boolean') return value ? yes.true : yes.false;
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([key, one]) => `${key} ${one === null ? '—' : valueOf(one, null)}`)
        .join('；');
    if (typeof value === 'number') return `${NUMBER.format(value)}${unit ? ` ${unit}` : ''}`;
    return value === 'none' || !unit ? wordOf(value) : `${value} ${unit}`;
  };
  return {
    valueOf,
    requiredOf: ({ op, required, unit }: Criterion): string =>
      op === 'manual' ? t('diagnosis:byHuman') : `${op === null ? '' : (SIGNS[op] ?? op)} ${valueOf(required, unit)}`,
  };
}
