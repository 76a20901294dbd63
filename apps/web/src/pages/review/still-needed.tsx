import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import './texts';

/** One sentence on what a round still waits for. */
export function StillNeeded({ review }: { readonly review: Schemas['ReviewResponseDto'] }) {
  const { t, i18n } = useTranslation(['texts', 'review']);
  const departments: Readonly<Record<string, string>> = t('department', { returnObjects: true });
  const needed = review.stillNeeded.map(({ seat, what, dueOn }) => {
    const said = t(`review:${what}`, { who: departments[seat] ?? t('role.officer') });
    return dueOn ? `${said} (${dueOn})` : said;
  });
  if (review.status === 'closed' || needed.length === 0) return <p>{t('review:nothingNeeded')}</p>;
  return (
    <p role="status">
      <strong>{t('review:needed', { what: needed.join(i18n.language === 'en' ? ', ' : '、') })}</strong>
    </p>
  );
}
