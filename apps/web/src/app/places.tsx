import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../session/session';
import { PLACES } from './navigation';

/** Where one can go: only what one's roles open. */
export function Places({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <nav aria-label={t('nav.menu')}>
      <ul className="places">
        {PLACES.filter(({ action }) => may(action)).map(({ path, label }) => (
          <li key={path}>
            <NavLink to={path} onClick={onGo}>
              {t(`nav.${label}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
