import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TIERS } from '../../acts/form-fields';
import type { Schemas } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { sendFile } from '../../parts/files/send-file';
import { ProblemAlert } from '../../parts/problem-alert';
import { JudgedRows } from './judged-rows';
import { useBatches } from './use-batches';
import './texts';

const LEVELS = ['city', 'province', 'ministry', 'statistics'] as const;

interface Fields {
  readonly level?: string;
  readonly tier?: string;
  readonly batch?: string;
}

interface Chosen {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChoose }: Chosen) {
  const { t } = useTranslation('upperLists');
  return (
    <label>
      {label}
      <br />
      <Select
        aria-label={label}
        className="filter"
        allowClear
        placeholder={t('inFile')}
        value={value}
        options={[...options]}
        onChange={(chosen: string | undefined) => onChoose(chosen)}
      />
    </label>
  );
}

/** A list is tried first; what agrees with the record is recorded only after somebody has seen what it is. */
export function TakeIn() {
  const { t } = useTranslation(['texts', 'upperLists']);
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [fields, setFields] = useState<Fields>({});
  const batches = useBatches(fields.tier);
  const { keyOf, answered } = useCommandKey();
  const taking = useMutation({
    mutationFn: ({ chosen, dryRun }: { readonly chosen: File; readonly dryRun: boolean }) => {
      const key = keyOf([chosen.name, chosen.size, chosen.lastModified, fields, dryRun]);
      const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
      return sendFile<Schemas['UpperListResponseDto']>(`/api/v1/upper-events/import?dryRun=${dryRun}`, {
        ...{ file: chosen, key, fields: said as Record<string, string> },
      });
    },
    onSuccess: () => {
      answered();
      return cache.invalidateQueries({ queryKey: ['discrepancies'] });
    },
  });
  const set = (said: Fields): void => {
    setFields((before) => ({ ...before, ...said }));
    taking.reset();
  };
  const send = (dryRun: boolean): void => {
    if (file && !taking.isPending) taking.mutate({ chosen: file, dryRun });
  };
  const levels: Readonly<Record<string, string>> = t('choice.level', { returnObjects: true });
  const tiers: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  const list = taking.data;
  const matching = list?.dryRun ? (list.counts['match'] ?? 0) : 0;
  const named = (codes: readonly string[], names: Readonly<Record<string, string>>) =>
    codes.map((value) => ({ value, label: names[value] ?? value }));
  return (
    <Card>
      <div className="stack">
        <p>{t('upperLists:why')}</p>
        <p className="aside">{t('upperLists:columns')}</p>
        <label>
          {t('upperLists:file')}
          <br />
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              taking.reset();
            }}
          />
        </label>
        <div className="filters">
          <Choice
            label={t('upperLists:level')}
            value={fields.level}
            options={named(LEVELS, levels)}
            onChoose={(level) => set({ level: level ?? '' })}
          />
          <Choice
            label={t('upperLists:tier')}
            value={fields.tier}
            options={named(TIERS, tiers)}
            onChoose={(tier) => set({ tier: tier ?? '', batch: '' })}
          />
          <Choice
            label={t('upperLists:batch')}
            value={fields.batch || undefined}
            options={batches}
            onChoose={(batch) => set({ batch: batch ?? '' })}
          />
        </div>
        {taking.error && <ProblemAlert error={taking.error} />}
        <div className="filters">
          <Button type="primary" disabled={!file} loading={taking.isPending} onClick={() => send(true)}>
            {t('upperLists:trial')}
          </Button>
          {matching > 0 && (
            <Button disabled={!file} loading={taking.isPending} onClick={() => send(false)}>
              {t('upperLists:take', { count: matching })}
            </Button>
          )}
        </div>
        {list && <JudgedRows key={list.id} list={list} />}
      </div>
    </Card>
  );
}
