import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page that broke says so, and the way out; the rest of the console goes on. */
export function Crashed() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="login" role="alert">
      <h1>{t('problem.crashed')}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('problem.reload')}
      </Button>
      <a href="/console/">{t('problem.home')}</a>
    </main>
  );
}
