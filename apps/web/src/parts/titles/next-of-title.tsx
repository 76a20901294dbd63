import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Term } from '../../glossary/term';
import { Day } from '../day';
import './texts';

type Title = Schemas['TitleResponseDto'];

/** The way to the next term, as far as it has come. */
function ReReview({ of: { reReview } }: { readonly of: Title }) {
  const { t } = useTranslation('titles');
  if (!reReview) return null;
  const { papersReadyOn, openFrom, blocked, applicationId, outcome } = reReview;
  const outcomes: Readonly<Record<string, string>> = t('outcome', { returnObjects: true });
  if (outcome) return <>{outcomes[outcome] ?? outcome}</>;
  if (applicationId) return <Link to={`/applications/${applicationId}`}>{t('renewalOpen')}</Link>;
  return (
    <>
      <Term of="reReview">{t(papersReadyOn ? 'papersReady' : 'prepared')}</Term>
      {openFrom && (
        <>
          {' · '}
          {t('opensOn')} <Day on={openFrom} />
        </>
      )}
      {blocked && ` · ${t('blocked')}`}
    </>
  );
}

/** What is asked next about a title, and by when; what has ended says how. */
export function NextOfTitle({ of }: { readonly of: Title }) {
  const { t } = useTranslation('titles');
  const { openUpdate, warnedUntil, missedUpdates, barred, reReview, inquiry, ending, status } = of;
  const barrings: Readonly<Record<string, string>> = t('barred', { returnObjects: true });
  const endings: Readonly<Record<string, string>> = t('ending', { returnObjects: true });
  if (ending) {
    return (
      <div>
        {t('ended')}：{endings[ending.cause] ?? ending.cause} · <Day on={ending.on} /> {ending.documentNo}
      </div>
    );
  }
  const asked: [string, ReactNode][] = [];
  if (openUpdate !== null) {
    const by = warnedUntil && (
      <>
        {' · '}
        {t('warnedUntil')} <Day on={warnedUntil} />
      </>
    );
    const told = (
      <span className="late">
        <Term of="annualUpdate">{t('update', { year: openUpdate })}</Term>
        {by}
      </span>
    );
    asked.push(['update', told]);
  }
  if (missedUpdates.length > 0) asked.push(['missed', t('missed', { years: missedUpdates.join('、') })]);
  if (reReview) asked.push(['renewal', <ReReview key="renewal" of={of} />]);
  if (barred) asked.push(['barred', barrings[barred.cause] ?? barred.cause]);
  if (inquiry) asked.push(['inquiry', t('inquiry')]);
  if (asked.length === 0) return status === 'valid' ? <div className="aside">{t('nothingNext')}</div> : null;
  return (
    <ul aria-label={t('next')}>
      {asked.map(([key, told]) => (
        <li key={key}>{told}</li>
      ))}
    </ul>
  );
}
