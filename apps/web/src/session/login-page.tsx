import { Card, Typography } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../app/language-switch';
import { DemonstrationBanner } from '../app/demonstration-banner';
import { LoginForm } from './login-form';

const EnterAsCard = lazy(async () => ({ default: (await import('../app/enter-as/enter-as-card')).EnterAsCard }));

export function LoginPage() {
  const { t } = useTranslation();
  return (
    <>
      <DemonstrationBanner />
      <main className="login">
        <Card className="login-card">
          <Typography.Title level={1} className="login-title">
            {t('product')}
          </Typography.Title>
          <LoginForm />
          <LanguageSwitch />
        </Card>
        <Suspense>
          <EnterAsCard />
        </Suspense>
      </main>
    </>
  );
}
