import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { type ColumnChoice, type PreviewColumn, choicesOf, faultsOf, mappingOf } from './column-choice';
import { FigureDetails, UseSelect } from './column-row';
import { previewImport } from './upload-import';
import './texts';

const SOURCES = ['reported', 'audited', 'platform', 'registry', 'inspected'] as const;

interface Row {
  readonly at: number;
  readonly column: PreviewColumn;
  readonly choice: ColumnChoice;
}

interface Props {
  readonly file: File;
  /** Told the id under which the columns were saved. */
  readonly onSaved: (id: string) => void;
}

/** Column by column, what a file holds: beginning with the server's guesses, saved for the next such file. */
export function ColumnEditor({ file, onSaved }: Props) {
  const words = useWords();
  const preview = useQuery({
    queryKey: ['import-preview', file.name, file.size, file.lastModified],
    queryFn: () => previewImport(file),
  });
  const catalogue = useQuery({
    queryKey: ['indicators'],
    queryFn: () => ask(() => client.GET('/api/v1/indicators')),
    staleTime: Infinity,
  });
  const error = preview.error ?? catalogue.error;
  if (error) return <ProblemAlert error={error} />;
  if (!preview.data || !catalogue.data) return <Loading />;
  const offered = catalogue.data.items.flatMap(({ code, title, unit }) =>
    unit === null ? [] : [{ code, title: words(title), unit }],
  );
  return <Choices preview={preview.data} offered={offered} fileName={file.name} onSaved={onSaved} />;
}

interface ChoicesProps {
  readonly preview: Schemas['ImportPreviewResponseDto'];
  readonly offered: readonly { readonly code: string; readonly title: string; readonly unit: string }[];
  readonly fileName: string;
  readonly onSaved: (id: string) => void;
}

function Choices({ preview, offered, fileName, onSaved }: ChoicesProps) {
  const { t } = useTranslation(['texts', 'imports']);
  const cache = useQueryClient();
  const columns = preview.columns.filter(({ header }) => header !== null);
  const unitOf = (code: string): string => offered.find((one) => one.code === code)?.unit ?? '';
  const [choices, setChoices] = useState<readonly ColumnChoice[]>(() => choicesOf(columns, unitOf));
  const [name, setName] = useState(fileName.replace(/\.[^.]*$/, '').slice(0, 100));
  const [source, setSource] = useState<(typeof SOURCES)[number]>('reported');
  const [id] = useState(() => `columns-${crypto.randomUUID().slice(0, 8)}`);
  const { keyOf, answered } = useCommandKey();
  const faults = faultsOf(choices);
  const save = useMutation({
    mutationFn: () => {
      const body = mappingOf(choices, name.trim(), source);
      const header = { 'Idempotency-Key': keyOf([id, body]) };
      return ask(() => client.PUT('/api/v1/import-mappings/{id}', { params: { path: { id }, header }, body }));
    },
    onSuccess: async () => {
      answered();
      await cache.invalidateQueries({ queryKey: ['import-mappings'] });
      onSaved(id);
    },
  });
  const unitsOf = (unit: string) => preview.units.find((one) => one.unit === unit)?.written ?? [unit];
  const perRow = choices.some(({ use }) => use === 'year');
  const parts = ({ at, choice }: Row) => ({
    choice,
    offered,
    unitsOf,
    onChange: (changed: ColumnChoice) => setChoices((known) => known.map((one, i) => (i === at ? changed : one))),
  });
  const shown: TableColumnsType<Row> = [
    { title: t('imports:header'), render: (_, { choice }) => choice.header },
    { title: t('imports:samples'), render: (_, { column }) => column.samples.slice(0, 3).join(' · ') || '—' },
    { title: t('imports:holds'), render: (_, row) => <UseSelect {...parts(row)} /> },
    { title: t('imports:details'), render: (_, row) => <FigureDetails {...parts(row)} perRow={perRow} /> },
  ];
  const rows = choices.flatMap((choice, at): Row[] => {
    const column = columns[at];
    return column ? [{ at, column, choice }] : [];
  });
  return (
    <div className="stack">
      <DataTable<Row> label={t('imports:editColumns')} rowKey="at" columns={shown} dataSource={rows} />
      <div className="list-tools">
        <label>
          {t('imports:mappingName')}
          <Input value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          {t('imports:source')}
          <br />
          <Select
            aria-label={t('imports:source')}
            value={source}
            onChange={setSource}
            options={SOURCES.map((value) => ({ value, label: t(`imports:sources.${value}`) }))}
            className="filter"
          />
        </label>
      </div>
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('imports:notYet')}
          description={
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{t(`imports:fault.${fault}`)}</li>
              ))}
            </ul>
          }
        />
      )}
      {save.error && <ProblemAlert error={save.error} />}
      <div>
        <Button
          type="primary"
          disabled={faults.length > 0 || name.trim() === ''}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('imports:saveColumns')}
        </Button>
      </div>
    </div>
  );
}
