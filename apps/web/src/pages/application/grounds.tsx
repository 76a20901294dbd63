import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../parts/language';
import { useOpenPoint } from '../../parts/rules/use-open-point';
import './texts';

interface Props {
  readonly grounds: readonly Schemas['GroundResponseDto'][];
  readonly ruleSetId: string;
}

/** On what a refusal rests: each condition, its clause, and what on record supports it. */
export function Grounds({ grounds, ruleSetId }: Props) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const wordsOf = useOpenPoint(ruleSetId);
  if (grounds.length === 0) return null;
  return (
    <>
      <h4>{t('application:grounds')}</h4>
      <ul>
        {grounds.map(({ id, title, clause, because }) => (
          <li key={id}>
            {words(title)}（{clause}）<div className="aside">{wordsOf(because)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
