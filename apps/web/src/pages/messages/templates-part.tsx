import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TemplateForm } from './template-form';
import { useKinds } from './use-kinds';
import './texts';

type Template = Schemas['TemplateResponseDto'];

/** The texts that count now, of every kind in every form. */
export function TemplatesPart() {
  const { t } = useTranslation('messages');
  const words = useWords();
  const kinds = useKinds();
  const [edited, edit] = useState<Template>();
  const { data, error, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: () => ask(() => client.GET('/api/v1/admin/notification-templates')),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="stack">
      <p>{t('templatesWhy', { names: data.placeholders.map((name) => `{{${name}}}`).join(' ') })}</p>
      <DataTable<Template>
        label={t('parts.templates')}
        rowKey={({ kind, form }) => `${kind} ${form}`}
        dataSource={data.items}
        columns={[
          { title: t('kind'), render: (_, { kind }) => kinds[kind] ?? kind },
          { title: t('form'), render: (_, { form }) => t(`forms.${form}`) },
          { title: t('subject'), render: (_, { subject }) => words(subject), responsive: ['md'] },
          {
            title: t('version'),
            render: (_, { edited: isEdited, version }) => (
              <Tag color={isEdited ? 'processing' : undefined}>{isEdited ? t('edited', { version }) : t('own')}</Tag>
            ),
          },
          {
            title: '',
            key: 'act',
            render: (_, one) => (
              <Button size="small" onClick={() => edit(one)}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      {edited && (
        <TemplateForm
          before={edited}
          title={t('editTitle', { kind: kinds[edited.kind] ?? edited.kind, form: t(`forms.${edited.form}`) })}
          onClose={() => edit(undefined)}
        />
      )}
    </div>
  );
}
