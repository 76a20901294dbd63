import { Navigate } from 'react-router';
import { useSession } from '../session/session';

/** Where one begins: a firm with its own page, everybody else with what waits for them. */
export function Home() {
  const { may } = useSession();
  return <Navigate to={may('cultivation.confirm-willingness') ? '/firm' : '/inbox'} replace />;
}
