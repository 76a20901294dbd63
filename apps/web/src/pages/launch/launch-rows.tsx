import { type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import '../../parts/bulk/texts';
import type { LaunchRow } from './use-launch';

interface Props {
  readonly rows: readonly LaunchRow[];
  /** What became of each; otherwise what would. */
  readonly isOver: boolean;
}

/** A launch of many, firm by firm. */
export function LaunchRows({ rows, isOver }: Props) {
  const { t } = useTranslation(['texts', 'bulk']);
  const words = useWords();
  const columns: TableColumnsType<LaunchRow> = [
    {
      title: t('enterprise.name'),
      render: (_, { creditCode, name }) => (
        <Link to={`/enterprises/${creditCode}?part=plan`}>{name ?? creditCode}</Link>
      ),
    },
    {
      title: t('bulk:result'),
      render: (_, { status, detail }) =>
        status === 201 ? (
          <Tag color="success">{t(isOver ? 'bulk:accepted' : 'bulk:wouldBe')}</Tag>
        ) : (
          <span className="late">{detail ? words(detail) : status}</span>
        ),
    },
  ];
  return <DataTable<LaunchRow> label={t('bulk:result')} rowKey="creditCode" columns={columns} dataSource={[...rows]} />;
}
