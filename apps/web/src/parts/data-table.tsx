import { Table, type TableProps } from 'antd';

interface Props<T> extends TableProps<T> {
  /** What the table lists, for those who hear the page. */
  readonly label: string;
}

/** `j` and `k` walk from row to row. */
export const REACHED_BY_KEYS = { 'data-row': '', tabIndex: -1 } as object;

/** A table that scrolls by itself where it is wider than the page, also by keyboard. */
export function DataTable<T extends object>({ label, ...table }: Props<T>) {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      <Table<T> pagination={false} size="small" onRow={() => REACHED_BY_KEYS} {...table} />
    </div>
  );
}
