import { useQuery } from '@tanstack/react-query';
import { Button, Card, Progress, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../acts/items/upload';
import { ask, client } from '../../../api/client';
import { Day } from '../../../parts/day';
import { ProblemAlert } from '../../../parts/problem-alert';
import { ReportReading } from './report-reading';
import './texts';

const KINDS = ['CREDIT_REPORT', 'PLATFORM_EXPORT'] as const;

type Kind = (typeof KINDS)[number];

interface Props {
  readonly creditCode: string;
  readonly nameOf: (code: string) => string;
}

/** Reports that others issue of a firm: uploaded or on file, read, looked at, taken over. */
export function ReportPart({ creditCode, nameOf }: Props) {
  const { t } = useTranslation('figures');
  const [kind, setKind] = useState<Kind>('CREDIT_REPORT');
  const [opened, open] = useState<string>();
  const [percent, setPercent] = useState<number>();
  const [fault, setFault] = useState<unknown>();
  const { data, refetch } = useQuery({
    queryKey: ['documents', creditCode, kind],
    queryFn: () => ask(() => client.GET('/api/v1/documents', { params: { query: { creditCode, type: kind } } })),
  });
  const take = async (file: File): Promise<void> => {
    setFault(undefined);
    setPercent(0);
    try {
      open(await upload(file, creditCode, kind, setPercent));
      await refetch();
    } catch (error) {
      setFault(error);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <Card title={t('report')}>
      <p>{t('reportHint')}</p>
      <div className="list-tools">
        <Radio.Group
          aria-label={t('reportKind')}
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as Kind);
            open(undefined);
          }}
          options={KINDS.map((value) => ({ value, label: t(`reportKinds.${value}`) }))}
        />
        <Upload
          showUploadList={false}
          disabled={percent !== undefined}
          beforeUpload={(file) => {
            void take(file);
            return false;
          }}
        >
          <Button loading={percent !== undefined}>{t('choose')}</Button>
        </Upload>
      </div>
      {percent !== undefined && <Progress percent={percent} size="small" aria-label={t('choose')} />}
      {fault !== undefined && <ProblemAlert error={fault} />}
      {data && data.items.length > 0 && (
        <>
          <h3>{t('onFile')}</h3>
          <ul className="plain">
            {data.items.map(({ id, fileName, uploadedAt }) => (
              <li key={id} className="list-tools">
                <span>
                  <bdi>{fileName}</bdi> · <Day on={uploadedAt} />
                </span>
                <Button size="small" onClick={() => open(id)}>
                  {t('tryAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {opened && <ReportReading key={opened} creditCode={creditCode} documentId={opened} nameOf={nameOf} />}
    </Card>
  );
}
