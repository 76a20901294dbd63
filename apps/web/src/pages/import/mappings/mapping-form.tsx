import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../../api/client';
import { useCommandKey } from '../../../api/use-command-key';
import { FormFoot } from '../../../parts/form-foot';
import { useWords } from '../../../parts/language';
import { ProblemAlert } from '../../../parts/problem-alert';
import { type Corrections, type Mapping, corrected, headersOf } from './corrected';
import '../texts';
import './texts';

const SOURCES = ['reported', 'audited', 'platform', 'registry', 'inspected'] as const;

interface Props {
  readonly mapping: Mapping;
  readonly onClose: () => void;
}

/** Puts a mapping right: its name, the headers of the file, units and years. */
export function MappingForm({ mapping, onClose }: Props) {
  const { t } = useTranslation(['mappings', 'imports']);
  const words = useWords();
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const { id, indicators, source, name } = mapping;
  const save = useMutation({
    mutationFn: (said: Corrections) => {
      const body = corrected(mapping, said);
      const params = { path: { id }, header: { 'Idempotency-Key': keyOf(body) } };
      return ask(() => client.PUT('/api/v1/import-mappings/{id}', { params, body }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['import-mappings'] });
      onClose();
    },
  });
  const headers = headersOf(mapping).map((before) => ({ before, after: before }));
  const figures = indicators.map(({ unit = '', period = '' }) => ({ unit, period }));
  const must = [{ required: true, whitespace: true, message: t('mappings:required') }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t('mappings:change')}>
      <Form<Corrections>
        layout="vertical"
        initialValues={{ name: words(name), source, headers, figures }}
        onFinish={(said) =>
          save.mutate({ ...said, headers: said.headers.map((one, at) => ({ ...headers[at], ...one })) })
        }
      >
        <Form.Item name="name" label={t('mappings:name')} rules={must}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="source" label={t('mappings:source')}>
          <Select
            aria-label={t('mappings:source')}
            options={SOURCES.map((value) => ({ value, label: t(`imports:sources.${value}`) }))}
          />
        </Form.Item>
        <fieldset className="rows">
          <legend>{t('mappings:headers')}</legend>
          {headers.map(({ before }, at) => (
            <Form.Item key={before} name={['headers', at, 'after']} label={before} rules={must}>
              <Input maxLength={200} />
            </Form.Item>
          ))}
        </fieldset>
        {indicators.map(({ code }, at) => (
          <div key={`${code}${at}`}>
            <Form.Item name={['figures', at, 'unit']} label={t('mappings:unit', { code })}>
              <Input maxLength={20} />
            </Form.Item>
            {!mapping.periodColumn && (
              <Form.Item name={['figures', at, 'period']} label={t('mappings:period', { code })}>
                <Input maxLength={7} />
              </Form.Item>
            )}
          </div>
        ))}
        {save.error && <ProblemAlert error={save.error} />}
        <FormFoot
          send={t('mappings:save')}
          cancel={t('mappings:cancel')}
          isSending={save.isPending}
          onCancel={onClose}
        />
      </Form>
    </Modal>
  );
}
