import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import '../../acts/check/texts';
import './paper-texts';

const COLOURS = {
  open: 'default',
  submitted: 'processing',
  returned: 'error',
  accepted: 'success',
  waived: 'default',
} as const;

const SCANS = { pending: 'processing', clean: 'success', infected: 'error', unscanned: 'warning' } as const;

interface Props {
  readonly item: Schemas['DocumentItemResponseDto'];
  readonly onPreview: () => void;
}

/** Which version of a paper came from whom, and what the scanner says of it. */
function Paper({ id, onPreview }: { readonly id: string; readonly onPreview: () => void }) {
  const { t } = useTranslation(['texts', 'paper']);
  const { data } = useQuery({
    queryKey: ['document', id],
    queryFn: () => ask(() => client.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
    retry: false,
  });
  if (!data) return null;
  return (
    <div className="paper-line-file">
      <Tag>{t('paper:version', { version: data.version })}</Tag>
      <Tag color={SCANS[data.scan]}>{t(`paper:scan.${data.scan}`)}</Tag>
      <small>
        <bdi>{data.uploadedBy.name ?? t('role.enterprise')}</bdi>
        {data.onBehalf && ` ${t('paper:onBehalf')}`} <Day on={data.uploadedAt} /> · <bdi>{data.fileName}</bdi>
      </small>
      {data.barred ? (
        <small>{t(`paper:barred.${data.barred}`)}</small>
      ) : (
        <>
          <Button size="small" onClick={onPreview}>
            {t('paper:preview')}
          </Button>
          <a href={data.contentHref} target="_blank" rel="noreferrer">
            {t('paper:open')}
          </a>
        </>
      )}
    </div>
  );
}

/** One paper that was asked for: whether it must come, where it stands, what is wrong with it. */
export function PaperLine({ item, onPreview }: Props) {
  const { t } = useTranslation(['texts', 'paper', 'check']);
  const words = useWords();
  const kinds: Readonly<Record<string, string>> = t('check:kinds', { returnObjects: true });
  return (
    <li className="paper-line">
      <div>
        <Tag color={COLOURS[item.status]}>{t(`choice.itemStatus.${item.status}`)}</Tag>
        <Tag color={item.required ? 'blue' : undefined}>{t(item.required ? 'paper:required' : 'paper:optional')}</Tag>
        {words(item.titles)}
        {item.firmOnly && <small> {t('act.firmOnly')}</small>}
      </div>
      {item.reason && (
        <div className="late">
          {item.kind && `${kinds[item.kind] ?? item.kind}：`}
          {item.reason}
        </div>
      )}
      {item.nextStep && <small>{words(item.nextStep)}</small>}
      {item.offline && <small>{t('paper:offline', { paperNo: item.offline.paperNo })}</small>}
      {item.reusedFrom && <small>{t('paper:reused')}</small>}
      {item.documentId && <Paper id={item.documentId} onPreview={onPreview} />}
    </li>
  );
}
