import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import './texts';

export const HEADINGS = ['mine', 'soon', 'overdue', 'others', 'changes'] as const;

export type Heading = (typeof HEADINGS)[number];

/** How much there is of each kind; each number opens its list. Red only where something of mine is late. */
export function Headings({ open }: { readonly open: Heading }) {
  const { t } = useTranslation(['texts', 'inbox']);
  const { data } = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => ask(() => client.GET('/api/v1/inbox/counts')),
  });
  const shown = HEADINGS.filter((heading) => data?.[heading] !== null);
  return (
    <nav aria-label={t('inbox:headings')}>
      <ul className="headings">
        {shown.map((heading) => {
          const total = data?.[heading];
          const isLate = heading === 'overdue' && (total?.count ?? 0) > 0;
          return (
            <li key={heading}>
              <Link
                to={heading === 'mine' ? '/inbox' : `/inbox?show=${heading}`}
                className="heading"
                aria-current={heading === open ? 'page' : undefined}
              >
                <span className={isLate ? 'heading-count late' : 'heading-count'}>
                  {total ? `${total.count}${total.exact ? '' : '+'}` : '–'}
                </span>
                <span>{t(`inbox:${heading}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
