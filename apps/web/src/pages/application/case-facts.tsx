import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Term } from '../../glossary/term';
import { BatchName } from '../../parts/batch-name';
import { CreditCode } from '../../parts/credit-code';
import { useWords } from '../../parts/language';
import { useOpenPoint } from '../../parts/rules/use-open-point';
import { useSession } from '../../session/session';
import type { Application } from './types';
import './texts';

/** What the deciding leader must see as open, in words. */
function OpenPoints({ of: { openPoints, ruleSetId } }: { readonly of: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const wordsOf = useOpenPoint(ruleSetId);
  if (openPoints.length === 0) return null;
  const list = (
    <ul>
      {openPoints.map((point) => (
        <li key={point}>{wordsOf(point)}</li>
      ))}
    </ul>
  );
  return <Alert type="warning" showIcon title={t('application:openPoints')} description={list} />;
}

function Rules({ id }: { readonly id: string }) {
  const { may } = useSession();
  return may('policy.read') ? <Link to={`/policies/${id}`}>{id}</Link> : <>{id}</>;
}

function Batch(batch: { readonly id: string; readonly tier: string }) {
  const { may } = useSession();
  const name = <BatchName {...batch} />;
  return may('site-draw.read') ? <Link to={`/batches/${encodeURIComponent(batch.id)}`}>{name}</Link> : name;
}

/** Whose case it is, under which rules, who leads, and what the precheck said. */
export function CaseFacts({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const { id, creditCode, enterpriseName, batch, tier, ruleSetId, precheck, leadDepartment, regional } = application;
  const { unmet, unknown, manual, verdict } = precheck;
  const counts = { unmet: unmet.length, unknown: unknown.length, manual: manual.length };
  const verdicts: Readonly<Record<string, string>> = t('verdict', { returnObjects: true });
  const { waitsForCalendarYear: year, preparationReason } = application;
  const facts = [
    { key: 'no', label: t('application:caseNo'), children: <CreditCode code={id} /> },
    {
      key: 'firm',
      label: t('enterprise.name'),
      children: <Link to={`/enterprises/${creditCode}`}>{enterpriseName}</Link>,
    },
    {
      key: 'batch',
      label: <Term of="batch">{t('application:batch')}</Term>,
      children: <Batch id={batch} tier={tier} />,
    },
    {
      key: 'rules',
      label: <Term of="ruleSet">{t('application:rules')}</Term>,
      children: <Rules id={ruleSetId} />,
    },
    { key: 'year', label: t('application:factYear'), children: application.factYear },
    {
      key: 'lead',
      label: t('application:leadDepartment'),
      children: leadDepartment ? words(leadDepartment.title) : t('application:noLead'),
    },
    {
      key: 'precheck',
      label: t('application:precheck'),
      span: 3,
      children: (
        <span>
          {verdicts[verdict] ?? verdict} · {t('application:precheckCounts', counts)} · {precheck.asOf}
          {' · '}
          <Link to={`/enterprises/${creditCode}?part=diagnosis&tier=${tier}`}>{t('application:diagnosis')}</Link>
        </span>
      ),
    },
  ];
  return (
    <Card title={t('application:facts')}>
      <div className="stack">
        <Descriptions items={facts} column={{ xs: 1, md: 3 }} />
        {preparationReason && (
          <Alert type="info" showIcon title={t('application:preparation', { why: preparationReason })} />
        )}
        {year !== null && <Alert type="info" showIcon title={t('application:waitsForYear', { year })} />}
        {regional.length > 0 && (
          <details>
            <summary>{t('application:regional', { count: regional.length })}</summary>
            <ul>
              {regional.map(({ path, overlay, source }) => (
                <li key={path}>
                  {source} <code>{`${overlay} ${path}`}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        <OpenPoints of={application} />
      </div>
    </Card>
  );
}
