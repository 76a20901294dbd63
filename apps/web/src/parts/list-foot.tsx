import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReach } from './use-reach';

interface Props {
  readonly total: { readonly count: number; readonly exact: boolean } | undefined;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly onMore: () => void;
  /** A list that stands last on its page goes on by itself as it is scrolled. */
  readonly isLast?: boolean;
}

/** How many there are, and the way to the next of them. */
export function ListFoot({ total, hasMore, isReadingMore, onMore, isLast = false }: Props) {
  const { t } = useTranslation();
  const foot = useReach(isLast && hasMore && !isReadingMore ? onMore : undefined);
  return (
    <div className="list-foot" ref={foot}>
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
