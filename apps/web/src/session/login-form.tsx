import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../api/problem';
import { useSession } from './session';

interface Entered {
  readonly username: string;
  readonly password: string;
}

/** Name and password. A second click while the first is on its way does nothing. */
export function LoginForm({ username }: { readonly username?: string }) {
  const { t } = useTranslation();
  const { enter } = useSession();
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState(false);

  const send = async (entered: Entered): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      await enter(entered.username.trim(), entered.password);
    } catch (error) {
      setProblem(problemOf(error));
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
      {problem && (
        <Alert
          type="error"
          role="alert"
          title={problem.code === 'OFFLINE' ? t('problem.OFFLINE') : (problem.detail ?? problem.title)}
          style={{ marginBlockEnd: 16 }}
        />
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
