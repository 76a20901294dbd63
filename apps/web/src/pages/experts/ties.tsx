import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { MUST, choice, date, text } from '../../acts/form-fields';
import { Day } from '../../parts/day';
import { useSession } from '../../session/session';
import { TieForm } from './tie-form';
import './texts';

type Expert = Schemas['ExpertResponseDto'];

const RELATION = [
  text('creditCode', 'creditCode', MUST),
  choice('kind', 'relationKind', 'expertRelation', ['shareholder', 'kin', 'adviser', 'business']),
  date('until', 'countsUntil'),
];
const END = [date('until', 'endsOn', MUST)];
const PAST = [text('name', 'employer', MUST), text('creditCode', 'employerCode'), date('until', 'leftOn', MUST)];
const NOW = [text('name', 'employer', MUST), text('creditCode', 'employerCode')];

const without = (of: { creditCode: string | null; name: string }) => ({
  name: of.name,
  ...(of.creditCode ? { creditCode: of.creditCode } : {}),
});

/** What keeps an expert from judging a firm: each tie with its kind and its end. */
export function Relations({ expert }: { readonly expert: Expert }) {
  const { t } = useTranslation(['texts', 'experts']);
  const { may } = useSession();
  const [ending, end] = useState<number>();
  const kinds: Readonly<Record<string, string>> = t('choice.expertRelation', { returnObjects: true });
  const sent = expert.relations.map(({ creditCode, kind, until }) => ({
    creditCode,
    kind,
    ...(until ? { until } : {}),
  }));
  return (
    <section aria-label={t('experts:ties')}>
      <h3>{t('experts:ties')}</h3>
      {expert.relations.length === 0 && <p>{t('experts:noTies')}</p>}
      <ul className="plain">
        {expert.relations.map(({ creditCode, kind, until }, at) => (
          <li key={`${creditCode} ${kind} ${until ?? ''}`} className="item">
            <span>
              <Link to={`/enterprises/${creditCode}`}>{creditCode}</Link> · {kinds[kind] ?? kind} ·{' '}
              {until ? (
                <>
                  {t('experts:until')} <Day on={until} />
                </>
              ) : (
                t('experts:stands')
              )}
            </span>
            {!until && may('expert.register') && ending !== at && (
              <Button size="small" onClick={() => end(at)}>
                {t('experts:end')}
              </Button>
            )}
            {ending === at && (
              <TieForm
                expert={expert}
                fields={END}
                label={t('experts:end')}
                change={({ until: day }) => ({
                  relations: sent.map((one, index) => (index === at ? { ...one, until: day } : one)),
                })}
                onDone={() => end(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      {may('expert.register') && (
        <details>
          <summary>{t('experts:addTie')}</summary>
          <TieForm
            expert={expert}
            fields={RELATION}
            label={t('experts:addTie')}
            change={(entered) => ({ relations: [...sent, entered] })}
          />
        </details>
      )}
    </section>
  );
}

/** For whom the expert works, and for whom they did: one does not judge one's employer, nor for some years a former one. */
export function Employers({ expert }: { readonly expert: Expert }) {
  const { t } = useTranslation(['texts', 'experts']);
  const { may } = useSession();
  const { employer, pastEmployers } = expert;
  const past = pastEmployers.map(({ until, ...one }) => ({ ...without(one), until }));
  return (
    <section aria-label={t('experts:employers')}>
      <h3>{t('experts:employers')}</h3>
      <ul className="plain">
        <li className="item">
          {[employer.name, employer.creditCode, t('experts:present')].filter(Boolean).join(' · ')}
        </li>
        {pastEmployers.map(({ name, creditCode, until }) => (
          <li key={`${name} ${until}`} className="item">
            <span>
              {[name, creditCode, t('experts:until')].filter(Boolean).join(' · ')} <Day on={until} />
            </span>
          </li>
        ))}
      </ul>
      {may('expert.register') && (
        <>
          <details>
            <summary>{t('experts:changeEmployer')}</summary>
            <TieForm
              expert={expert}
              fields={[...NOW, ...END]}
              label={t('experts:changeEmployer')}
              change={({ until, ...next }) => ({
                employer: next,
                pastEmployers: [...past, { ...without(employer), until }],
              })}
            />
          </details>
          <details>
            <summary>{t('experts:addEmployer')}</summary>
            <TieForm
              expert={expert}
              fields={PAST}
              label={t('experts:addEmployer')}
              change={(entered) => ({ pastEmployers: [...past, entered] })}
            />
          </details>
        </>
      )}
    </section>
  );
}
