import { BulbOutlined, LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Layout } from 'antd';
import { Suspense, lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Loading } from '../parts/loading';
import { usePerson, useSession } from '../session/session';
import { AwayBanner } from './away-banner';
import { Bell } from './bell/bell';
import { DemonstrationBanner } from './demonstration-banner';
import { useKeys } from './keys/use-keys';
import { LanguageSwitch } from './language-switch';
import { PLACES } from './navigation';
import { Places } from './places';
import { SearchButton } from './search/search-button';
import { useShade } from './theme';
import { TourPlace } from './tour/tour-place';

const SessionOver = lazy(async () => ({ default: (await import('../session/session-over')).SessionOver }));
const PlacesDrawer = lazy(async () => ({ default: (await import('./places-drawer')).PlacesDrawer }));
const SearchDialog = lazy(async () => ({ default: (await import('./search/search-dialog')).SearchDialog }));
const Forbidden = lazy(async () => ({ default: (await import('./forbidden')).Forbidden }));
const KeysSheet = lazy(async () => ({ default: (await import('./keys/keys-sheet')).KeysSheet }));

/** What surrounds every page: where one is, where one can go, who one is. */
export function Shell() {
  const { t } = useTranslation();
  const person = usePerson();
  const { expired, leave, may } = useSession();
  const { pathname } = useLocation();
  const place = PLACES.find(({ path }) => pathname === path);
  const isOpen = place === undefined || may(place.action);
  const { toggle } = useShade();
  const [over, setOver] = useState<'menu' | 'search' | 'keys'>();
  const close = (): void => setOver(undefined);
  const search = useCallback(() => setOver('search'), []);
  const help = useCallback(() => setOver('keys'), []);
  useKeys({ onSearch: search, onHelp: help });
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {t('skipToContent')}
      </a>
      <DemonstrationBanner />
      <AwayBanner />
      <Layout.Header className="shell-head">
        <Button
          className="shell-burger"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('nav.menu')}
          onClick={() => setOver('menu')}
        />
        <Link to="/inbox" className="shell-name">
          {t('product')}
        </Link>
        <SearchButton onOpen={search} />
        <bdi className="shell-person">{person.name}</bdi>
        <Bell />
        <LanguageSwitch />
        <Button type="text" icon={<BulbOutlined />} aria-label={t('theme.switch')} onClick={toggle} />
        <Button type="text" icon={<LogoutOutlined />} aria-label={t('session.leave')} onClick={() => void leave()} />
      </Layout.Header>
      <Layout>
        <Layout.Sider className="shell-side" width={200} theme="light">
          <Places />
        </Layout.Sider>
        <Layout.Content id="content" tabIndex={-1} className="shell-content">
          <TourPlace />
          <Suspense fallback={<Loading />}>{isOpen ? <Outlet /> : <Forbidden />}</Suspense>
        </Layout.Content>
      </Layout>
      <Suspense>
        {over === 'menu' && <PlacesDrawer onClose={close} />}
        {over === 'search' && <SearchDialog onClose={close} />}
        {over === 'keys' && <KeysSheet onClose={close} />}
        {expired && <SessionOver />}
      </Suspense>
    </Layout>
  );
}
