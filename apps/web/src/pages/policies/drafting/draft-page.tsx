import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../../api/client';
import { useCommandKey } from '../../../api/use-command-key';
import { Forbidden } from '../../../app/forbidden';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useSession } from '../../../session/session';
import '../policies.css';
import './texts';

interface Said {
  readonly pack: string;
  readonly note?: string;
}

type Pack = Record<string, unknown>;

function CheckResult({ of: { sound, problems } }: { readonly of: Schemas['PackCheckResponseDto'] }) {
  const { t } = useTranslation('drafting');
  return (
    <Alert
      type={sound ? 'success' : 'error'}
      role="status"
      showIcon
      title={sound ? t('sound') : t('unsound', { count: problems.length })}
      description={
        <ul>
          {problems.map(({ path, code, message }) => (
            <li key={`${path}${code}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** The way from an edition that is there to a draft of the next: written, checked, submitted. */
export function DraftPage() {
  const { t } = useTranslation(['texts', 'drafting']);
  const { may } = useSession();
  const go = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  const [form] = Form.useForm<Said>();
  const { keyOf } = useCommandKey();
  const model = useQuery({
    queryKey: ['policies', from],
    enabled: from !== '' && may('admin.packs'),
    queryFn: () => ask(() => client.GET('/api/v1/policies/{id}', { params: { path: { id: from } } })),
  });
  const pack = model.data?.pack;
  useEffect(() => {
    if (pack && !form.isFieldTouched('pack')) form.setFieldsValue({ pack: JSON.stringify(pack, null, 2) });
  }, [form, pack]);
  const check = useMutation({
    mutationFn: ({ pack: text }: Said) => {
      const body = { pack: JSON.parse(text) as Pack };
      return ask(() => client.POST('/api/v1/policies/checks', { body }));
    },
  });
  const submit = useMutation({
    mutationFn: ({ pack: text, note }: Said) => {
      const body = { pack: JSON.parse(text) as Pack, ...(note ? { note } : {}) };
      return ask(() =>
        client.POST('/api/v1/policies', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body }),
      );
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['policies'] });
      void go(`/policies/${encodeURIComponent(id)}`);
    },
  });
  if (!may('admin.packs')) return <Forbidden />;
  const isJson = {
    validator: async (_: unknown, text?: string) => {
      try {
        JSON.parse(text ?? '');
      } catch (error) {
        throw new Error(t('drafting:notJson', { why: String(error) }), { cause: error });
      }
    },
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file) form.setFieldsValue({ pack: await file.text() });
  };
  const checkNow = (): void => {
    void form.validateFields().then(
      (said) => check.mutate(said),
      () => undefined,
    );
  };
  const fault = model.error ?? check.error ?? submit.error;
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('drafting:title')}
      </Typography.Title>
      <p>{t('drafting:why')}</p>
      <label>
        {t('drafting:file')}
        <br />
        <input type="file" accept=".json" onChange={({ target }) => void readFile(target.files?.[0])} />
      </label>
      <Form<Said> form={form} layout="vertical" onFinish={(said) => submit.mutate(said)}>
        <Form.Item name="pack" label={t('drafting:pack')} rules={[isJson]}>
          <Input.TextArea rows={18} spellCheck={false} className="pack-text" />
        </Form.Item>
        <Form.Item name="note" label={t('drafting:note')}>
          <Input.TextArea rows={3} maxLength={2_000} showCount />
        </Form.Item>
        {fault && <ProblemAlert error={fault} />}
        {check.data && <CheckResult of={check.data} />}
        <div className="filters">
          <Button loading={check.isPending} onClick={checkNow}>
            {t('drafting:check')}
          </Button>
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {t('drafting:submit')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
