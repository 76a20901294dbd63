import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePerson, useSession } from '../session/session';
import { GROUPS, PLACES, isOpenTo } from './navigation';

/** Where one can go: only what one's roles open, under the headings that have something. */
export function Places({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { roles } = usePerson();
  const open = PLACES.filter(({ path }) => isOpenTo(path, roles, may));
  const groups = GROUPS.map((group) => ({ group, places: open.filter((place) => place.group === group) }));
  return (
    <nav aria-label={t('nav.menu')}>
      {groups
        .filter(({ places }) => places.length > 0)
        .map(({ group, places }) => (
          <section key={group} aria-labelledby={`places-${group}`}>
            <h2 id={`places-${group}`} className="places-head">
              {t(`navGroup.${group}`)}
            </h2>
            <ul className="places">
              {places.map(({ path, label }) => (
                <li key={path}>
                  <NavLink to={path} onClick={onGo}>
                    {t(`nav.${label}`)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
