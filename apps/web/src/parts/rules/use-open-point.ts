import { useTranslation } from 'react-i18next';
import './texts';
import { useCriteria } from './use-criteria';

/** Who a seat of a review is: a department, or the bureau for its own review. */
export function useSeatName(): (seat: string) => string {
  const { t } = useTranslation(['texts', 'openPoint']);
  const departments: Readonly<Record<string, string>> = t('department', { returnObjects: true });
  return (seat) => departments[seat] ?? (seat === 'bureau' ? t('openPoint:bureau') : seat);
}

/**
 * What is open about a case, or what a refusal rests on, in words.
 *
 * @returns the words for `unknown:<criterion>`, `manual:<criterion>`, `condition:<seat>`, `objection:<seat>`, `site:inconsistent`,
 *   `notice:upheld`, `papers:incomplete`, `ban-match`, `ban`, `diagnosis`
 */
export function useOpenPoint(ruleSetId: string | undefined): (point: string) => string {
  const { t } = useTranslation(['texts', 'openPoint']);
  const nameOf = useCriteria(ruleSetId);
  const seatOf = useSeatName();
  return (point) => {
    const [kind = '', what = ''] = point.split(':');
    switch (kind) {
      case 'unknown':
      case 'manual':
        return t(`openPoint:${kind}`, { what: nameOf(what) });
      case 'condition':
      case 'objection':
        return t(`openPoint:${kind}`, { what: seatOf(what) });
      default: {
        const plain: Readonly<Record<string, string>> = t('openPoint:plain', { returnObjects: true });
        return plain[point] ?? point;
      }
    }
  };
}
