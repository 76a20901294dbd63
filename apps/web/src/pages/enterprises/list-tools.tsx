import { DownloadOutlined, SettingOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../parts/problem-alert';
import { COLUMNS, type ColumnName, DEFAULT_COLUMNS, useColumnTitles } from './columns';
import { type EnterpriseQuery, addressOf } from './list-query';
import { saveExport } from './save-export';
import './texts';

const Views = lazy(async () => ({ default: (await import('./views')).Views }));

interface Props {
  readonly query: EnterpriseQuery;
  readonly columns: readonly ColumnName[];
  readonly onColumns: (columns: readonly string[]) => void;
  /** Opens a saved view. */
  readonly onView: (address: string, columns: readonly string[]) => void;
}

/** What one does with the whole list: keeps it as a view, chooses its columns, takes it away as a file. */
export function ListTools({ query, columns, onColumns, onView }: Props) {
  const { t } = useTranslation(['texts', 'enterprises']);
  const titles = useColumnTitles();
  const [areViewsOpen, setViewsOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(undefined);
    try {
      await saveExport(query, columns);
    } catch (fault) {
      setError(fault);
    } finally {
      setSaving(false);
    }
  };
  const choice = (
    <div className="column-choice">
      <Checkbox.Group
        value={[...columns]}
        onChange={onColumns}
        options={COLUMNS.map((value) => ({ value, label: titles[value], disabled: value === 'name' }))}
      />
      <Button size="small" onClick={() => onColumns(DEFAULT_COLUMNS)}>
        {t('enterprises:resetColumns')}
      </Button>
    </div>
  );
  return (
    <>
      <div className="list-tools">
        <Button icon={<StarOutlined />} onClick={() => setViewsOpen(true)}>
          {t('enterprises:views')}
        </Button>
        <Popover trigger="click" placement="bottomLeft" title={t('enterprises:columns')} content={choice}>
          <Button icon={<SettingOutlined />}>{t('enterprises:columns')}</Button>
        </Popover>
        <Button icon={<DownloadOutlined />} loading={isSaving} onClick={() => void save()}>
          {t('enterprises:export')}
        </Button>
      </div>
      {error !== undefined && <ProblemAlert error={error} onRetry={() => void save()} />}
      <Suspense>
        {areViewsOpen && (
          <Views address={addressOf(query)} columns={columns} onOpen={onView} onClose={() => setViewsOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
