import { Progress, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../parts/language';
import { ProblemAlert } from '../../parts/problem-alert';
import { upload } from './upload';

interface Props {
  readonly item: Schemas['DocumentItemResponseDto'];
  readonly creditCode: string;
  /** What lies in the draft for this item. */
  readonly documentId: string | undefined;
  readonly onUploaded: (documentId: string) => void;
}

/** One paper: why it is asked for, what was wrong with the last one, and the file that is chosen for it. */
export function ItemUpload({ item, creditCode, documentId, onUploaded }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [percent, setPercent] = useState<number>();
  const [name, setName] = useState<string>();
  const [error, setError] = useState<unknown>();
  const kept = documentId ? t('act.kept') : undefined;

  const take = async (file: File): Promise<void> => {
    setError(undefined);
    setPercent(0);
    try {
      onUploaded(await upload(file, creditCode, item.type, setPercent));
      setName(file.name);
    } catch (fault) {
      setError(fault);
    } finally {
      setPercent(undefined);
    }
  };
  return (
    <li className="item">
      <div>
        <strong>{words(item.titles)}</strong> {item.required ? <Tag color="processing">{t('act.required')}</Tag> : null}
        {item.firmOnly && <Tag>{t('act.firmOnly')}</Tag>}
        {item.reason && <div className="late">{item.reason}</div>}
        {item.nextStep && (
          <div>
            <small>{words(item.nextStep)}</small>
          </div>
        )}
      </div>
      <Upload.Dragger
        className="item-drop"
        showUploadList={false}
        disabled={percent !== undefined}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <span>{name ?? kept ?? t('act.drop')}</span>
      </Upload.Dragger>
      {percent !== undefined && <Progress percent={percent} size="small" aria-label={words(item.titles)} />}
      {error !== undefined && <ProblemAlert error={error} />}
    </li>
  );
}
