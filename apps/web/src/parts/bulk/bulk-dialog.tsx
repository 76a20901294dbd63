import { Button, Modal, Progress, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../data-table';
import { BulkOutcome } from './bulk-outcome';
import type { useBulk } from './use-bulk';
import './texts';

interface Props<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What each row is and would become: the preview of the act. */
  readonly columns: TableColumnsType<T>;
  readonly bulk: Pick<ReturnType<typeof useBulk>, 'outcomes' | 'isRunning' | 'stop'>;
  /** @param left keys of the rows for which it was not done yet */
  readonly onBegin: (left: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
  /** What is asked before it begins: to whom, why. */
  readonly children?: ReactNode;
}

/** One act for many things: first what it would do, then what became of each, as it goes on; what failed can be tried again. */
export function BulkDialog<T extends object>(props: Props<T>) {
  const { title, rows, keyOf, columns, bulk, onBegin, onClose, children } = props;
  const { t } = useTranslation('bulk');
  const { outcomes, isRunning, stop } = bulk;
  const left = rows.map(keyOf).filter((key) => !outcomes.get(key)?.isAccepted);
  const shown: TableColumnsType<T> = [
    ...columns,
    { title: t('result'), render: (_, row) => <BulkOutcome outcome={outcomes.get(keyOf(row))} /> },
  ];
  const percent = Math.round((outcomes.size / Math.max(rows.length, 1)) * 100);
  return (
    <Modal
      open
      width={820}
      title={title}
      onCancel={() => {
        stop();
        onClose();
      }}
      footer={[
        isRunning && (
          <Button key="stop" onClick={stop}>
            {t('stop')}
          </Button>
        ),
        <Button
          key="run"
          type="primary"
          disabled={left.length === 0}
          loading={isRunning}
          onClick={() => void onBegin(left).catch(() => undefined)}
        >
          {t(outcomes.size > 0 ? 'again' : 'run', { count: left.length })}
        </Button>,
      ]}
    >
      {children}
      <p role="status">{t('progress', { done: outcomes.size, total: rows.length })}</p>
      <Progress percent={percent} aria-label={t('result')} />
      <DataTable<T> label={title} rowKey={keyOf} columns={shown} dataSource={[...rows]} />
    </Modal>
  );
}
