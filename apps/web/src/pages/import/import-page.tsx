import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ImportProgress } from './import-progress';
import { MappingsCard } from './mappings/mappings-card';
import { RecentImports } from './recent-imports';
import { UploadForm } from './upload-form';
import './texts';

/** Firms out of a file. Which import is shown stands in the address: a reload finds it where it is by then. */
export function ImportPage() {
  const { t } = useTranslation(['texts', 'imports']);
  const [search, setSearch] = useSearchParams();
  const shown = search.get('import');
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('imports:title')}
      </Typography.Title>
      <UploadForm onBegun={(id) => setSearch({ import: id })} />
      {shown && <ImportProgress key={shown} id={shown} />}
      <RecentImports />
      <MappingsCard />
    </div>
  );
}
