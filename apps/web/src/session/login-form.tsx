import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert';
import { useSession } from './session';

interface Entered {
  readonly username: string;
  readonly password: string;
}

/** Name and password. A second click while the first is on its way does nothing. */
export function LoginForm({ username }: { readonly username?: string }) {
  const { t } = useTranslation();
  const { enter } = useSession();
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);

  const send = async (entered: Entered): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      await enter(entered.username.trim(), entered.password);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  };

  const rules = [{ required: true, message: t('session.required') }];
  return (
    <Form<Entered>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={send}
      disabled={sending}
    >
      {problem !== undefined && (
        <div className="login-problem">
          <ProblemAlert error={problem} />
        </div>
      )}
      <Form.Item name="username" label={t('session.username')} rules={rules}>
        <Input autoComplete="username" autoFocus={username === undefined} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('session.password')} rules={rules}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={sending}>
        {t('session.enter')}
      </Button>
    </Form>
  );
}
