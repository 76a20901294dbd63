import type { TableProps } from 'antd';
import { DataTable, REACHED_BY_KEYS } from './data-table';
import { useRowsOnScreen } from './use-rows-on-screen';

interface Props<T> extends Omit<TableProps<T>, 'dataSource' | 'onRow' | 'tableLayout'> {
  readonly label: string;
  readonly rows: readonly T[];
}

/**
 * A table that may be scrolled on for thousands of rows: those far from the screen are not drawn. Its columns have widths
 * of their own, since they would move with whatever rows are drawn.
 */
export function LongTable<T extends object>({ rows, ...table }: Props<T>) {
  const { frame, drawn, above, below, rowProps } = useRowsOnScreen(rows);
  return (
    <div ref={frame}>
      <div style={{ height: above }} />
      <DataTable<T>
        {...table}
        dataSource={drawn}
        tableLayout="fixed"
        onRow={(_row, index = 0) => ({ ...REACHED_BY_KEYS, ...rowProps(index) })}
      />
      <div style={{ height: below }} />
    </div>
  );
}
