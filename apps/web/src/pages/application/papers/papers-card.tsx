import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Day } from '../../../parts/day';
import { FileButton } from '../../../parts/files/file-button';
import { useSession } from '../../../session/session';
import type { Application } from '../types';
import './texts';

interface KindProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Kind({ title, hint, children }: KindProps) {
  return (
    <li className="item" data-row tabIndex={-1}>
      <strong>{title}</strong>
      {hint && <span className="aside">{hint}</span>}
      {children}
    </li>
  );
}

function Letters({ letters }: { readonly letters: Application['letters'] }) {
  const { t } = useTranslation('casePapers');
  return (
    <Kind title={t('letter')} {...(letters.length === 0 ? { hint: t('noLetter') } : {})}>
      {letters.map(({ letterNo, version, replaces, reason, on, contentHref }) => (
        <div key={version} className="filters">
          <span>
            {t('letterOf', { no: letterNo, version })} · <Day on={on} />
            {replaces && ` · ${t('replaces', { no: replaces })}`}
            {reason && ` · ${reason}`}
          </span>
          <FileButton href={contentHref} label={t('takeLetter')} />
        </div>
      ))}
    </Kind>
  );
}

/** What is made of a case on paper: the package for the platform, letters, forms, the table of its batch. */
export function PapersCard({ application }: { readonly application: Application }) {
  const { t } = useTranslation('casePapers');
  const { may } = useSession();
  const { id, batch, letters } = application;
  const base = `/api/v1/applications/${id}`;
  const isOffice = may('paperwork.download');
  if (!isOffice && !may('platform-package.download')) return null;
  return (
    <Card title={t('title')}>
      <ul className="plain">
        {may('platform-package.download') && (
          <Kind title={t('package')} hint={t('packageHint')}>
            <div className="filters">
              <FileButton href={`${base}/platform-package`} label={t('takePackage')} />
            </div>
          </Kind>
        )}
        {isOffice && <Letters letters={letters} />}
        {isOffice && (
          <Kind title={t('forms')} hint={t('formsHint')}>
            <div className="filters">
              <FileButton href={`${base}/forms/site-check`} label={t('siteCheck')} />
              <FileButton href={`${base}/forms/preliminary-review`} label={t('firstReview')} />
            </div>
          </Kind>
        )}
        {isOffice && (
          <Kind title={t('summary')} hint={t('summaryHint')}>
            <div className="filters">
              <FileButton
                href={`/api/v1/batches/${encodeURIComponent(batch)}/summary-table`}
                label={t('takeSummary')}
              />
            </div>
          </Kind>
        )}
      </ul>
    </Card>
  );
}
