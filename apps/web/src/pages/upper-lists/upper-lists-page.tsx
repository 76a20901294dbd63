import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session';
import { Discrepancies } from './discrepancies';
import { TakeIn } from './take-in';
import './texts';

/** What upper levels publish: taken in as a whole list, and held against what the county recommends. */
export function UpperListsPage() {
  const { t } = useTranslation('upperLists');
  const { may } = useSession();
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      {may('application.record-upper-event') && <TakeIn />}
      <Discrepancies />
    </div>
  );
}
