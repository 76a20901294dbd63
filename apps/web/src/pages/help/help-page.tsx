import { Button, Card, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { forgetTour } from '../../app/tour/known';
import '../../glossary/texts';
import { usePerson } from '../../session/session';
import './texts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

function Entries({ title, of }: { readonly title: string; readonly of: readonly Entry[] }) {
  return (
    <Card title={<h2 className="help-head">{title}</h2>}>
      <dl className="help">
        {of.map(({ id, name, meaning }) => (
          <div key={id} id={id}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const entriesOf = (
  prefix: string,
  texts: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>,
): Entry[] => Object.entries(texts).map(([key, entry]) => ({ id: `${prefix}-${key}`, ...entry }));

/** What one does here, the words that are used, and the keys. */
export function HelpPage() {
  const { t } = useTranslation(['texts', 'help', 'glossary']);
  const { id, roles } = usePerson();
  const { hash } = useLocation();
  const go = useNavigate();
  const told: Readonly<Record<string, string>> = t('help:roles', { returnObjects: true });
  const names: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const entries = Object.entries(told).map(([role, meaning]) => ({
    ...{ id: `role-${role}`, role, meaning },
    name: names[role] ?? role,
  }));
  const isMine = ({ role }: { readonly role: string }): boolean => roles.some((own) => own === role);
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const again = (): void => {
    forgetTour(id);
    void go('/');
  };
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('help:title')}
      </Typography.Title>
      <div>
        <Button onClick={again}>{t('help:tourAgain')}</Button>
      </div>
      <Entries title={t('help:yours')} of={entries.filter(isMine)} />
      <Entries title={t('help:keyboard')} of={entriesOf('key', t('help:keys', { returnObjects: true }))} />
      <Entries title={t('help:glossary')} of={entriesOf('term', t('glossary:terms', { returnObjects: true }))} />
      <p>{t('help:policies')}</p>
      <Entries title={t('help:others')} of={entries.filter((entry) => !isMine(entry))} />
    </div>
  );
}
