import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { TierTerm } from '../../glossary/tier-term';
import { Day } from '../day';
import { NextOfTitle } from './next-of-title';
import './texts';

/** Titles with their days, and what is asked next about each. */
export function TitleList({ titles }: { readonly titles: readonly Schemas['TitleResponseDto'][] }) {
  const { t } = useTranslation(['texts', 'titles']);
  return (
    <ul className="plain">
      {titles.map((title) => (
        <li key={`${title.code}${title.validFrom}`} className="item">
          <span>
            <strong>
              <TierTerm tier={title.code} />
            </strong>{' '}
            <Tag color={title.status === 'valid' ? 'success' : 'default'}>{t(`titles:status.${title.status}`)}</Tag>
          </span>
          <span>
            {t('titles:from')} <Day on={title.validFrom} /> ·{' '}
            {title.validTo ? (
              <>
                {t('enterprise.validTo')} <Day on={title.validTo} />
              </>
            ) : (
              t('titles:noEnd')
            )}
          </span>
          <NextOfTitle of={title} />
        </li>
      ))}
    </ul>
  );
}
