import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { TemplateVersions } from './template-versions';
import './texts';

type Template = Schemas['TemplateResponseDto'];
type Said = Pick<Template, 'subject' | 'body'>;

interface Props {
  readonly before: Template;
  readonly title: string;
  readonly onClose: () => void;
}

const MOST = { subject: 150, body: 4_000 } as const;

function Previewed({ of: { subject, body } }: { readonly of: Said }) {
  const { t } = useTranslation('messages');
  return (
    <section aria-label={t('previewOf')} role="status">
      <h3>{t('previewOf')}</h3>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} lang={language} className="message-sample">
          <strong>{subject[language]}</strong>
          <div>{body[language]}</div>
        </div>
      ))}
    </section>
  );
}

/** One text in both languages; it can be looked at before it is saved, and taken back to what was delivered. */
export function TemplateForm({ before, title, onClose }: Props) {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const [form] = Form.useForm<Said>();
  const { kind, form: way, version, edited, required } = before;
  const path = { kind, form: way };
  const onSuccess = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['templates'] });
    onClose();
  };
  const preview = useMutation({
    mutationFn: (body: Said) =>
      ask(() => client.POST('/api/v1/admin/notification-templates/{kind}/{form}/preview', { params: { path }, body })),
  });
  const save = useMutation({
    mutationFn: (said: Said) => {
      const body = { ...said, basedOn: version };
      const params = { path, header: { 'Idempotency-Key': keyOf(body) } };
      return ask(() => client.PUT('/api/v1/admin/notification-templates/{kind}/{form}', { params, body }));
    },
    onSuccess,
  });
  const reset = useMutation({
    mutationFn: () => {
      const params = { path, header: { 'Idempotency-Key': keyOf(['reset', version]) } };
      return ask(() => client.DELETE('/api/v1/admin/notification-templates/{kind}/{form}', { params }));
    },
    onSuccess,
  });
  const error = save.error ?? reset.error ?? preview.error;
  const must = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal open width={820} onCancel={onClose} footer={null} title={title}>
      <p className="aside">{t('mustName', { names: required.map((name) => `{{${name}}}`).join(' ') || '—' })}</p>
      <Form<Said>
        form={form}
        layout="vertical"
        initialValues={{ subject: before.subject, body: before.body }}
        onFinish={(said) => save.mutate(said)}
      >
        <Form.Item name={['subject', 'zh']} label={t('subjectZh')} rules={must}>
          <Input maxLength={MOST.subject} />
        </Form.Item>
        <Form.Item name={['body', 'zh']} label={t('bodyZh')} rules={must}>
          <Input.TextArea rows={5} maxLength={MOST.body} />
        </Form.Item>
        <Form.Item name={['subject', 'en']} label={t('subjectEn')} rules={must}>
          <Input maxLength={MOST.subject} />
        </Form.Item>
        <Form.Item name={['body', 'en']} label={t('bodyEn')} rules={must}>
          <Input.TextArea rows={5} maxLength={MOST.body} />
        </Form.Item>
        <div className="filters">
          <Button
            loading={preview.isPending}
            onClick={() =>
              void form.validateFields().then(
                (said) => preview.mutate(said),
                () => undefined,
              )
            }
          >
            {t('preview')}
          </Button>
          {edited && (
            <Button loading={reset.isPending} onClick={() => reset.mutate()}>
              {t('reset')}
            </Button>
          )}
        </div>
        {preview.data && <Previewed of={preview.data} />}
        {error && <ProblemAlert error={error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={save.isPending} onCancel={onClose} />
      </Form>
      {version > 0 && <TemplateVersions kind={kind} form={way} />}
    </Modal>
  );
}
