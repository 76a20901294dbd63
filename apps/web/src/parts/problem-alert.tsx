import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isStale, problemOf } from '../api/problem';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Nothing that one can do on the page helps. Somebody who is not in is shown neither. */
const WAYLESS: ReadonlySet<number> = new Set([403, 404]);

/** What went wrong in the server's own words, what to do next, and the number to quote when asking for help. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const title = problem.code === 'OFFLINE' ? t('problem.OFFLINE') : (problem.detail ?? problem.title);
  return (
    <Alert
      type={isStale(problem) ? 'warning' : 'error'}
      role="alert"
      showIcon
      title={isStale(problem) ? t('problem.stale') : title}
      description={
        <>
          {problem.errors?.map((fault) => (
            <div key={`${fault.path}${fault.code}`}>{`${fault.path}: ${fault.message}`}</div>
          ))}
          {WAYLESS.has(problem.status) && (
            <p>
              <Link to="/">{t('problem.home')}</Link>
            </p>
          )}
          {problem.requestId && <small>{`${t('problem.requestId')} ${problem.requestId} · ${problem.code}`}</small>}
        </>
      }
      action={
        onRetry && <Button onClick={onRetry}>{isStale(problem) ? t('problem.reload') : t('problem.retry')}</Button>
      }
    />
  );
}
