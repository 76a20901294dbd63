import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly total: { readonly count: number; readonly exact: boolean } | undefined;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly onMore: () => void;
}

/** How many there are, and the way to the next of them. */
export function ListFoot({ total, hasMore, isReadingMore, onMore }: Props) {
  const { t } = useTranslation();
  return (
    <div className="list-foot">
      {total && (
        <span>{total.exact ? t('list.total', { count: total.count }) : t('list.atLeast', { count: total.count })}</span>
      )}
      {hasMore && (
        <Button onClick={onMore} loading={isReadingMore}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
