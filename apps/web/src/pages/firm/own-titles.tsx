import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Term } from '../../glossary/term';
import { TierTerm } from '../../glossary/tier-term';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';

/** The firm's titles with their days, and what is due about each. */
export function OwnTitles({ titles }: { readonly titles: readonly Schemas['TitleResponseDto'][] }) {
  const { t } = useTranslation(['texts', 'firm']);
  return (
    <Card title={<h2>{t('firm:titles')}</h2>}>
      {titles.length === 0 && <Empty why={t('firm:noTitles')} next={t('firm:noTitlesHint')} />}
      <ul className="plain">
        {titles.map((title) => (
          <li key={`${title.code}${title.validFrom}`}>
            <strong>
              <TierTerm tier={title.code} />
            </strong>{' '}
            <Tag color={title.status === 'valid' ? 'success' : 'default'}>{t(`firm:status.${title.status}`)}</Tag>
            <div>
              {t('firm:from')} <Day on={title.validFrom} /> ·{' '}
              {title.validTo ? (
                <>
                  {t('enterprise.validTo')} <Day on={title.validTo} />
                </>
              ) : (
                t('firm:noEnd')
              )}
            </div>
            {title.openUpdate !== null && (
              <div className="late">
                <Term of="annualUpdate">{t('firm:update', { year: title.openUpdate })}</Term>
              </div>
            )}
            {title.reReview && title.status === 'valid' && (
              <div>
                <Term of="reReview">{t('firm:renewal')}</Term>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
