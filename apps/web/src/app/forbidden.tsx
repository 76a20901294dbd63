import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A page of somebody else's role; the server would refuse what is on it. */
export function Forbidden() {
  const { t } = useTranslation();
  return (
    <Result
      status="403"
      title={<h1>{t('problem.forbidden')}</h1>}
      subTitle={t('problem.forbiddenHint')}
      extra={
        <Link to="/" className="way-out">
          {t('problem.home')}
        </Link>
      }
    />
  );
}
