import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { ProblemAlert } from '../../parts/problem-alert';

function Verdict({ verdict }: { readonly verdict: Schemas['DossierVerdictResponseDto'] }) {
  const { t } = useTranslation('dossier');
  const { valid, events, root, firstBreak } = verdict;
  const title = valid
    ? t('valid', { count: events })
    : t('broken', {
        thing: firstBreak?.aggregate.id ?? '',
        revision: firstBreak?.revision ?? '',
        reason: firstBreak ? t(`reason.${firstBreak.reason}`) : '',
      });
  return (
    <Alert
      className="verdict"
      type={valid ? 'success' : 'error'}
      role="status"
      showIcon
      title={title}
      description={<code className="root">{`${t('root')} ${root}`}</code>}
    />
  );
}

/** Asks the server to check every chain and seal of the firm, and says plainly what came of it. */
export function VerifyButton({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const verify = useMutation({
    mutationFn: () =>
      ask(() => client.GET('/api/v1/dossiers/{creditCode}/verify', { params: { path: { creditCode } } })),
  });
  return (
    <>
      <Button
        type="primary"
        icon={<SafetyCertificateOutlined />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {t('verify')}
      </Button>
      {verify.error && <ProblemAlert error={verify.error} />}
      {verify.data && <Verdict verdict={verify.data} />}
    </>
  );
}
