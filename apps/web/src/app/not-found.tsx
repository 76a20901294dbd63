import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={<h1>{t('problem.notFound')}</h1>}
      subTitle={t('problem.notFoundHint')}
      extra={
        <Link to="/" className="way-out">
          {t('problem.home')}
        </Link>
      }
    />
  );
}
