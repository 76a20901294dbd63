import { Card, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import './texts';

type Review = Schemas['ReviewResponseDto'];
type Seat = Review['seats'][number];

/** A panel as one of its experts may see it: seats without names and points, and the rule by which they are counted. */
export function PanelRound({ review }: { readonly review: Review }) {
  const { t, i18n } = useTranslation(['texts', 'review']);
  const words = useWords();
  const { seats, stillNeeded, status, result, rule } = review;
  const waiting = stillNeeded.map(({ seat }) => seat).join(i18n.language === 'en' ? ', ' : '、');
  const isOver = status === 'closed' || stillNeeded.length === 0;
  const columns: TableColumnsType<Seat> = [
    { title: t('review:seat'), dataIndex: 'id' },
    {
      title: t('review:points'),
      render: (_, { standing }) => (
        <Tag color={standing === 'scored' ? 'success' : 'warning'}>
          {t(standing === 'scored' ? 'review:scored' : 'review:toScore')}
        </Tag>
      ),
    },
    { title: t('task.due'), render: (_, { dueOn }) => <Day on={dueOn} /> },
  ];
  return (
    <Card title={<h2>{t('review:panel')}</h2>}>
      <p role="status">
        <strong>{isOver ? t('review:nothingNeeded') : t('review:seatsNeeded', { seats: waiting })}</strong>
      </p>
      {result && <p>{t('review:panelTotal', { total: result.total })}</p>}
      <DataTable<Seat> label={t('review:panel')} rowKey="id" columns={columns} dataSource={seats} />
      <ul>
        {rule.sentences.map((sentence) => (
          <li key={sentence.zh}>{words(sentence)}</li>
        ))}
      </ul>
    </Card>
  );
}
