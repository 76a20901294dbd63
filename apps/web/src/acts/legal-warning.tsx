import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../api/client';
import { useWords } from '../parts/language';

interface Props {
  readonly href: string;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (hash: string | undefined) => void;
}

/** What the law says before a decided case is taken up again: read first, then ticked; the hash says which text was read. */
export function LegalWarning({ href, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const application = /applications\/([^/]+)\//.exec(href)?.[1] ?? '';
  const { data } = useQuery({
    queryKey: ['application', application, 'reopening'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/applications/{id}/reopening', { params: { path: { id: application } } })),
  });
  if (!data) return null;
  return (
    <>
      <Alert type="warning" showIcon title={words(data.warning)} />
      <Checkbox
        id={id}
        checked={value === data.warningHash}
        onChange={({ target }) => onChange?.(target.checked ? data.warningHash : undefined)}
      >
        {t('act.warningRead')}
      </Checkbox>
    </>
  );
}
