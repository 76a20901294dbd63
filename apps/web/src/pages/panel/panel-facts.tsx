import { Card, Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CreditCode } from '../../parts/credit-code';
import { TierName } from '../../parts/tier-name';
import type { Panel } from './types';
import './texts';

function Subject({ panel: { subject, kind, tier } }: { readonly panel: Panel }) {
  const { t } = useTranslation(['texts', 'panel']);
  return (
    <>
      {t(`panel:kind.${kind}`)} {tier && <TierName tier={tier} />}
      {subject.title && ` · ${subject.title}`}
      {subject.id && (
        <>
          {' · '}
          <Link to={`/applications/${subject.id}`}>{subject.id}</Link>
        </>
      )}
    </>
  );
}

/** What is judged, by which sheet and which rule, and which panels there were on it before. */
export function PanelFacts({ panel }: { readonly panel: Panel }) {
  const { t } = useTranslation(['texts', 'panel']);
  const { id, creditCode, enterpriseName, scoresheetId, ours, gap, rule, pass, earlier, cancelledBecause } = panel;
  const facts = [
    { key: 'no', label: t('panel:no'), children: <CreditCode code={id} /> },
    { key: 'subject', label: t('panel:subject'), children: <Subject panel={panel} /> },
    {
      key: 'firm',
      label: t('enterprise.name'),
      children: <Link to={`/enterprises/${creditCode}`}>{enterpriseName}</Link>,
    },
    {
      key: 'sheet',
      label: t('panel:sheet'),
      children: (
        <>
          {scoresheetId} {ours && <Tag>{t('panel:ours')}</Tag>}
        </>
      ),
    },
    { key: 'rule', label: t('panel:rule'), span: 2, children: t(`panel:rules.${rule}`, { gap }) },
    {
      key: 'pass',
      label: t('panel:pass'),
      children: pass === null ? t('panel:noPass') : t('panel:points', { count: pass }),
    },
    ...(cancelledBecause ? [{ key: 'off', label: t('panel:cancelled'), span: 2, children: cancelledBecause }] : []),
    ...(earlier.length > 0
      ? [
          {
            key: 'earlier',
            label: t('panel:earlier'),
            span: 3,
            children: (
              <ul className="plain">
                {earlier.map(({ id: before, status, reason, by }) => (
                  <li key={before}>
                    <Link to={`/panels/${before}`}>{before}</Link>{' '}
                    {[t(`panel:state.${status}`), reason, by].filter(Boolean).join(' · ')}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t('panel:facts')}>
      <Descriptions items={facts} column={{ xs: 1, md: 3 }} />
    </Card>
  );
}
