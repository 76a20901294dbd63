import { BulbOutlined, LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Layout } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { Loading } from '../parts/loading';
import { usePerson, useSession } from '../session/session';
import { DemonstrationBanner } from './demonstration-banner';
import { LanguageSwitch } from './language-switch';
import { Places } from './places';
import { useShade } from './theme';

const SessionOver = lazy(async () => ({ default: (await import('../session/session-over')).SessionOver }));
const PlacesDrawer = lazy(async () => ({ default: (await import('./places-drawer')).PlacesDrawer }));

/** What surrounds every page: where one is, where one can go, who one is. */
export function Shell() {
  const { t } = useTranslation();
  const person = usePerson();
  const { expired, leave } = useSession();
  const { toggle } = useShade();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <DemonstrationBanner />
      <Layout.Header className="shell-head">
        <Button
          className="shell-burger"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('nav.menu')}
          onClick={() => setMenuOpen(true)}
        />
        <Link to="/inbox" className="shell-name">
          {t('product')}
        </Link>
        <span className="shell-person">{person.name}</span>
        <LanguageSwitch />
        <Button type="text" icon={<BulbOutlined />} aria-label={t('theme.switch')} onClick={toggle} />
        <Button type="text" icon={<LogoutOutlined />} aria-label={t('session.leave')} onClick={() => void leave()} />
      </Layout.Header>
      <Layout>
        <Layout.Sider className="shell-side" width={200} theme="light">
          <Places />
        </Layout.Sider>
        <Layout.Content id="content" tabIndex={-1} className="shell-content">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <Suspense>
        {isMenuOpen && <PlacesDrawer onClose={() => setMenuOpen(false)} />}
        {expired && <SessionOver />}
      </Suspense>
    </Layout>
  );
}
