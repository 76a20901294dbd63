import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { HeadButton } from '../head-button';

const Messages = lazy(async () => ({ default: (await import('./messages')).Messages }));

/** Messages are made shortly after what they tell of, so the change itself comes too early to count them. */
const READ_EVERY_MS = 20_000;

/** More is not told apart. */
const MOST_SHOWN = 99;

/** How many messages are unread, and the way to them. */
export function Bell() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: () => ask(() => client.GET('/api/v1/notifications', { params: { query: { limit: 1 } } })),
    refetchInterval: READ_EVERY_MS,
  });
  const count = data?.unread.count ?? 0;
  return (
    <>
      <HeadButton
        label={t('bell.open', { count })}
        onClick={() => setOpen(true)}
        icon={
          <span className="bell">
            <BellOutlined />
            {count > 0 && <span className="bell-count">{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
          </span>
        }
      />
      <Suspense>{isOpen && <Messages onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
