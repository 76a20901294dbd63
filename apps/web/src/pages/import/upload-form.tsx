import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { useWords } from '../../parts/language';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { ColumnEditor } from './column-editor';
import { uploadImport } from './upload-import';
import './texts';

/** The file, how its columns are read, and whether it is only tried. */
export function UploadForm({ onBegun }: { readonly onBegun: (id: string) => void }) {
  const { t } = useTranslation(['texts', 'imports']);
  const words = useWords();
  const { may } = useSession();
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState('');
  const [editing, setEditing] = useState(false);
  const { keyOf, answered } = useCommandKey();
  const { data } = useQuery({
    queryKey: ['import-mappings'],
    queryFn: () => ask(() => client.GET('/api/v1/import-mappings')),
  });
  const begin = useMutation({
    mutationFn: ({ chosen, dryRun }: { readonly chosen: File; readonly dryRun: boolean }) => {
      const query = new URLSearchParams({ dryRun: String(dryRun), ...(mapping ? { mapping } : {}) }).toString();
      return uploadImport(chosen, query, keyOf([chosen.name, chosen.size, chosen.lastModified, query]));
    },
    onSuccess: ({ importId }) => {
      answered();
      onBegun(importId);
      return cache.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  if (!may('enterprise.import')) return null;
  const options = [
    { value: '', label: t('imports:automatic') },
    { value: 'template', label: t('imports:byTemplate') },
    ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: words(name) })),
  ];
  const send = (dryRun: boolean): void => {
    if (file && !begin.isPending) begin.mutate({ chosen: file, dryRun });
  };
  return (
    <Card>
      <div className="stack">
        <p>
          {t('imports:hint')} <a href="/api/v1/enterprises/import/template?format=xlsx">{t('imports:template')}</a>
        </p>
        <label>
          {t('imports:file')}
          <br />
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              setEditing(false);
              begin.reset();
            }}
          />
        </label>
        <div className="list-tools">
          <Select
            aria-label={t('imports:mapping')}
            value={mapping}
            onChange={setMapping}
            options={options}
            className="filter"
          />
          <Button disabled={!file} aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {t('imports:editColumns')}
          </Button>
        </div>
        {file && editing && (
          <ColumnEditor
            key={`${file.name} ${file.size} ${file.lastModified}`}
            file={file}
            onSaved={(id) => {
              setMapping(id);
              setEditing(false);
            }}
          />
        )}
        {begin.error && <ProblemAlert error={begin.error} />}
        <div className="list-tools">
          <Button type="primary" disabled={!file} loading={begin.isPending} onClick={() => send(true)}>
            {t('imports:check')}
          </Button>
          <Button disabled={!file} loading={begin.isPending} onClick={() => send(false)}>
            {t('imports:run')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
