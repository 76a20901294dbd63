import { type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import './texts';

type Draw = Schemas['SiteDrawResponseDto'];
type Lot = Draw['cases'][number];

/** Every firm whose lot is known; those who are next in the order are told apart. */
export function DrawnFirms({ draw: { cases, selection } }: { readonly draw: Draw }) {
  const { t } = useTranslation(['texts', 'batch']);
  const columns: TableColumnsType<Lot> = [
    {
      title: t('batch:firm'),
      render: (_, { creditCode }) => <Link to={`/enterprises/${creditCode}`}>{creditCode}</Link>,
    },
    {
      title: t('batch:lot'),
      render: (_, { creditCode, drawn }) => (
        <>
          <Tag color={drawn ? 'warning' : 'default'}>{t(drawn ? 'batch:drawn' : 'batch:notDrawn')}</Tag>
          {selection?.next.includes(creditCode) && <Tag>{t('batch:next')}</Tag>}
        </>
      ),
    },
  ];
  if (cases.length === 0) return <p>{t('batch:noLots')}</p>;
  return <DataTable<Lot> label={t('batch:lots')} rowKey="creditCode" columns={columns} dataSource={[...cases]} />;
}
