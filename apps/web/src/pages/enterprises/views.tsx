import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import type { ColumnName } from './columns';
import './texts';

const LIST = 'enterprises' as const;
const KEY = ['saved-views', LIST];

interface Props {
  readonly address: string;
  readonly columns: readonly ColumnName[];
  readonly onOpen: (address: string, columns: readonly string[]) => void;
  readonly onClose: () => void;
}

interface Named {
  readonly name: string;
  readonly shared?: boolean;
}

/** Views that one saved, and those that others share: opened, saved, removed. */
export function Views({ address, columns, onOpen, onClose }: Props) {
  const { t } = useTranslation(['texts', 'enterprises']);
  const cache = useQueryClient();
  const [form] = Form.useForm<Named>();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => ask(() => client.GET('/api/v1/saved-views', { params: { query: { list: LIST } } })),
  });
  const again = () => cache.invalidateQueries({ queryKey: KEY });
  const save = useMutation({
    mutationFn: ({ name, shared = false }: Named) => {
      const params = { header: { 'Idempotency-Key': newKey() } };
      const body = { list: LIST, name: name.trim(), query: address, columns: [...columns], shared };
      return ask(() => client.POST('/api/v1/saved-views', { params, body }));
    },
    onSuccess: () => {
      form.resetFields();
      return again();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => {
      const params = { header: { 'Idempotency-Key': newKey() }, path: { id } };
      return ask(() => client.DELETE('/api/v1/saved-views/{id}', { params }));
    },
    onSuccess: again,
  });
  const open = (view: Schemas['SavedViewResponseDto']): void => {
    onOpen(view.query, view.columns);
    onClose();
  };
  const fault = error ?? save.error ?? remove.error;
  return (
    <Drawer open title={t('enterprises:views')} onClose={onClose} size={380}>
      <div className="stack">
        {fault && <ProblemAlert error={fault} />}
        {!data && !error && <Loading />}
        {data?.items.length === 0 && <Empty why={t('enterprises:noViews')} next={t('enterprises:copyLink')} />}
        <ul className="plain">
          {data?.items.map((view) => (
            <li key={view.id} className="view">
              <Button type="link" onClick={() => open(view)}>
                {view.name}
              </Button>
              <Tag>{t(view.shared ? 'enterprises:shared' : 'enterprises:mine')}</Tag>
              {view.own && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('enterprises:removeView', { name: view.name })}
                  onClick={() => remove.mutate(view.id)}
                />
              )}
            </li>
          ))}
        </ul>
        <Form<Named> form={form} layout="vertical" onFinish={(named) => !save.isPending && save.mutate(named)}>
          <Form.Item
            name="name"
            label={t('enterprises:viewName')}
            rules={[{ required: true, whitespace: true, message: t('session.required') }]}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="shared" valuePropName="checked">
            <Checkbox>{t('enterprises:viewShared')}</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('enterprises:saveView')}
          </Button>
        </Form>
      </div>
    </Drawer>
  );
}
