import { BulbOutlined, LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { Layout } from 'antd';
import { Suspense, lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Loading } from '../parts/loading';
import { PartyName } from '../parts/party-name';
import { usePerson, useSession } from '../session/session';
import { AwayBanner } from './away-banner';
import { Bell } from './bell/bell';
import { DemonstrationBanner } from './demonstration-banner';
import { HeadButton } from './head-button';
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
  const [role] = person.roles;
  const { expired, leave, may } = useSession();
  const { pathname } = useLocation();
  const place = PLACES.find(({ path }) => pathname === path);
  const isOpen = place === undefined || may(place.action);
  const { toggle } = useShade();
  const [over, setOver] = useState<'menu' | 'search' | 'keys'>();
  const close = (): void => setOver(undefined);
  const finds = may('directory.read');
  const search = useCallback(() => finds && setOver('search'), [finds]);
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
        <HeadButton
          className="shell-burger"
          icon={<MenuOutlined />}
          label={t('nav.menu')}
          onClick={() => setOver('menu')}
        />
        <Link to="/" className="shell-name">
          {t('product')}
        </Link>
        {finds && <SearchButton onOpen={search} />}
        <span className="shell-person">
          <bdi>{person.name}</bdi>
          {role && (
            <small>
              <PartyName role={role} department={person.department ?? null} />
            </small>
          )}
        </span>
        <Bell />
        <LanguageSwitch />
        <HeadButton icon={<BulbOutlined />} label={t('theme.switch')} onClick={toggle} />
        <HeadButton icon={<LogoutOutlined />} label={t('session.leave')} onClick={() => void leave()} />
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
