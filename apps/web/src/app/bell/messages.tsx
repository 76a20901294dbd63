import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import './texts';

interface MessageProps {
  readonly message: Schemas['NotificationResponseDto'];
  readonly onOpen: () => void;
}

function Message({ message, onOpen }: MessageProps) {
  const { t } = useTranslation(['texts', 'bell']);
  const words = useWords();
  const isUnread = message.readAt === null;
  return (
    <li className="message">
      <div>
        <Link to={message.link} onClick={onOpen} className={isUnread ? 'task-title' : undefined}>
          {words(message.title)}
        </Link>{' '}
        {isUnread && <Tag color="processing">{t('bell:unread')}</Tag>}
        {message.urgent && <Tag color="error">{t('bell:urgent')}</Tag>}
      </div>
      <div>{words(message.body)}</div>
      <small>
        {message.enterprise.name} · <Day on={message.at} />
      </small>
    </li>
  );
}

/** One's own messages, the latest first; opening one marks it as read. */
export function Messages({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'bell']);
  const cache = useQueryClient();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const messages = usePages(['notifications', 'list', onlyUnread], (cursor) =>
    ask(() =>
      client.GET('/api/v1/notifications', { params: { query: { cursor, ...(onlyUnread ? { unread: true } : {}) } } }),
    ),
  );
  const read = useMutation({
    mutationFn: (id: string | undefined) => {
      const header = { 'Idempotency-Key': newKey() };
      return id === undefined
        ? ask(() => client.POST('/api/v1/notifications/read-all', { params: { header } }))
        : ask(() => client.POST('/api/v1/notifications/{id}/read', { params: { header, path: { id } } }));
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['notifications'] }),
  });
  const open = (message: Schemas['NotificationResponseDto']): void => {
    if (message.readAt === null) read.mutate(message.id);
    onClose();
  };
  return (
    <Drawer open onClose={onClose} title={t('bell:title')} size={420}>
      <div className="message-tools">
        <Checkbox checked={onlyUnread} onChange={({ target }) => setOnlyUnread(target.checked)}>
          {t('bell:onlyUnread')}
        </Checkbox>
        <Button onClick={() => read.mutate(undefined)} loading={read.isPending}>
          {t('bell:readAll')}
        </Button>
      </div>
      {read.error && <ProblemAlert error={read.error} />}
      {messages.error && <ProblemAlert error={messages.error} onRetry={messages.readAgain} />}
      {messages.isLoading && <Loading />}
      {!messages.isLoading && !messages.error && messages.items.length === 0 && (
        <Empty why={t(onlyUnread ? 'bell:emptyUnread' : 'bell:empty')} next={t('bell:hint')} />
      )}
      <ul className="plain">
        {messages.items.map((message) => (
          <Message key={message.id} message={message} onOpen={() => open(message)} />
        ))}
      </ul>
      <ListFoot
        total={messages.total}
        hasMore={messages.hasMore}
        isReadingMore={messages.isReadingMore}
        onMore={messages.readMore}
      />
    </Drawer>
  );
}
