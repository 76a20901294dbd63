import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TermKey } from './term';
import './texts';

/** What a word means, and the way to the others. */
export function Meaning({ of }: { readonly of: TermKey }) {
  const { t } = useTranslation(['texts', 'glossary']);
  return (
    <>
      <p className="term-meaning">{t(`glossary:terms.${of}.meaning`)}</p>
      <Link to={`/help#term-${of}`}>{t('term.more')}</Link>
    </>
  );
}
