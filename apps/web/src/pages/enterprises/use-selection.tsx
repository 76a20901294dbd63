import { Checkbox, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from './columns';
import './texts';

/** Firms that are handed on to another page: as many as one launch takes. */
const MOST_SELECTED = 200;

/**
 * Which firms of the list are chosen, also of those that are scrolled away.
 *
 * @param rows all that were read: what the box in the head chooses, up to as many as one launch takes
 */
export function useSelection(rows: readonly Row[]) {
  const { t } = useTranslation(['texts', 'enterprises']);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const isAll = rows.length > 0 && selected.length >= Math.min(rows.length, MOST_SELECTED);
  const rowSelection: TableProps<Row>['rowSelection'] = {
    columnWidth: 48,
    preserveSelectedRowKeys: true,
    selectedRowKeys: [...selected],
    onChange: (keys) => setSelected(keys.slice(0, MOST_SELECTED).map(String)),
    getCheckboxProps: ({ name }) => ({ 'aria-label': t('enterprises:select', { name }) }),
    columnTitle: (
      <Checkbox
        aria-label={t('enterprises:selectAll', { most: MOST_SELECTED })}
        checked={isAll}
        indeterminate={selected.length > 0 && !isAll}
        onChange={() => setSelected(isAll ? [] : rows.slice(0, MOST_SELECTED).map(({ creditCode }) => creditCode))}
      />
    ),
  };
  return { selected, clear: () => setSelected([]), rowSelection };
}
