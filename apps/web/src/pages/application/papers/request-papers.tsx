import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Day } from '../../../parts/day';
import { useSession } from '../../../session/session';
import { Comparison } from './comparison';
import './texts';

/** What the firm was told in writing, to be printed, and what changed between two submissions. */
export function RequestPapers({ request }: { readonly request: Schemas['DocumentRequestResponseDto'] }) {
  const { t } = useTranslation('casePapers');
  const { may } = useSession();
  const [isComparing, setComparing] = useState(false);
  const { id, notices, submissions } = request;
  return (
    <div className="stack">
      {notices.length > 0 && (
        <div>
          <strong>{t('notices')}</strong>
          <ul className="plain">
            {notices.map(({ no, round, on, printHref }) => (
              <li key={no} className="item" data-row tabIndex={-1}>
                <span>
                  {t('notice', { no, round })} · <Day on={on} />{' '}
                  <a href={printHref} target="_blank" rel="noreferrer">
                    {t('print')}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {submissions.length > 0 && may('document.download') && (
        <div>
          <Button onClick={() => setComparing(true)}>{t('compare')}</Button>
        </div>
      )}
      <Drawer open={isComparing} onClose={() => setComparing(false)} title={t('compare')} size="large" destroyOnHidden>
        <Comparison requestId={id} last={submissions.length} />
      </Drawer>
    </div>
  );
}
