import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

type Contacts = Schemas['ContactsResponseDto'];

interface Said {
  readonly email?: string;
  readonly phone?: string;
}

const KEY = ['contacts'];

/** A code proves that mail to an address is read by whoever entered it. */
function Confirmation({ email }: { readonly email: string }) {
  const { t } = useTranslation('me');
  const cache = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  const confirm = useMutation({
    mutationFn: (body: { readonly code: string }) =>
      ask(() =>
        client.POST('/api/v1/me/contacts/verification', {
          params: { header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      ),
    onSuccess: () => {
      answered();
      return cache.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <Form<{ code: string }> layout="vertical" className="me-form" onFinish={(said) => confirm.mutate(said)}>
      <Alert type="info" showIcon title={t('pending', { email })} />
      <Form.Item
        name="code"
        label={t('code')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('codeWrong') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <Button htmlType="submit" loading={confirm.isPending}>
        {t('confirm')}
      </Button>
    </Form>
  );
}

function ContactsForm({ contacts }: { readonly contacts: Contacts }) {
  const { t } = useTranslation('me');
  const cache = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  const change = useMutation({
    mutationFn: (body: Schemas['ContactsRequestDto']) =>
      ask(() => client.PUT('/api/v1/me/contacts', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body })),
    onSuccess: () => {
      answered();
      return cache.invalidateQueries({ queryKey: KEY });
    },
  });
  const shown = { email: contacts.pendingEmail ?? contacts.email ?? '', phone: contacts.phone ?? '' };
  const save = (said: Said): void => {
    const told = { email: said.email?.trim() || null, phone: said.phone?.trim() || null };
    // An address that is as it was needs no code again.
    change.mutate({
      ...(told.email === (shown.email || null) ? {} : { email: told.email }),
      ...(told.phone === (shown.phone || null) ? {} : { phone: told.phone }),
    });
  };
  return (
    <Form<Said> layout="vertical" className="me-form" initialValues={shown} onFinish={save}>
      <Form.Item name="email" label={t('email')} rules={[{ type: 'email', message: t('emailWrong') }]}>
        <Input type="email" autoComplete="email" maxLength={200} />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} rules={[{ pattern: /^1\d{10}$/, message: t('phoneWrong') }]}>
        <Input inputMode="tel" autoComplete="tel" maxLength={11} />
      </Form.Item>
      {change.error && <ProblemAlert error={change.error} />}
      {change.isSuccess && <p role="status">{t('saved')}</p>}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

/** Where reminders go beside the list. */
export function ContactsPart() {
  const { t } = useTranslation('me');
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => ask(() => client.GET('/api/v1/me/contacts')),
  });
  return (
    <Card title={t('contacts')}>
      <p>{t('contactsWhy')}</p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <ContactsForm contacts={data} />}
      {data?.pendingEmail && <Confirmation email={data.pendingEmail} />}
    </Card>
  );
}
