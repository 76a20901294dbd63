import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../session/session';
import './texts';

interface Entry {
  readonly name: string;
  readonly meaning: string;
}

function Entries({ title, of }: { readonly title: string; readonly of: readonly Entry[] }) {
  return (
    <Card title={<h2 className="help-head">{title}</h2>}>
      <dl className="help">
        {of.map(({ name, meaning }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What one does here, the words that are used, and the keys. */
export function HelpPage() {
  const { t } = useTranslation(['texts', 'help']);
  const { roles } = usePerson();
  const told: Readonly<Record<string, string>> = t('help:roles', { returnObjects: true });
  const names: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const entries = Object.entries(told).map(([role, meaning]) => ({ role, name: names[role] ?? role, meaning }));
  const isMine = ({ role }: { readonly role: string }): boolean => roles.some((own) => own === role);
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('help:title')}
      </Typography.Title>
      <Entries title={t('help:yours')} of={entries.filter(isMine)} />
      <Entries title={t('help:keyboard')} of={Object.values(t('help:keys', { returnObjects: true }))} />
      <Entries title={t('help:glossary')} of={Object.values(t('help:terms', { returnObjects: true }))} />
      <p>{t('help:policies')}</p>
      <Entries title={t('help:others')} of={entries.filter((entry) => !isMine(entry))} />
    </div>
  );
}
