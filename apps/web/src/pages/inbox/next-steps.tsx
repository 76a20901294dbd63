import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOpenTo } from '../../app/navigation';
import { ask, client } from '../../api/client';
import { usePerson, useSession } from '../../session/session';
import './texts';

const STEPS = [
  { path: '/launch', label: 'launch' },
  { path: '/enterprises', label: 'enterprises' },
  { path: '/board', label: 'board' },
  { path: '/audit', label: 'audit' },
  { path: '/admin/system', label: 'system' },
] as const;

/** At most so many at once. */
const MOST = 3;

/** Where to go where nothing waits: the first days of an office begin with an empty inbox. */
export function NextSteps() {
  const { t } = useTranslation('inbox');
  const session = useSession();
  const { roles } = usePerson();
  const { data } = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => ask(() => client.GET('/api/v1/inbox/counts')),
  });
  const others = data?.others?.count ?? 0;
  const steps = STEPS.filter(({ path }) => isOpenTo(path, roles, session.may)).slice(0, MOST);
  return (
    <ul className="next-steps">
      {others > 0 && (
        <li>
          <Link to="/inbox?show=others">{t('next.others', { count: others })}</Link>
        </li>
      )}
      {steps.map(({ path, label }) => (
        <li key={path}>
          <Link to={path}>{t(`next.${label}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
