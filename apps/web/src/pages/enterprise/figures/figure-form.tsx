import { useQuery } from '@tanstack/react-query';
import { Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../acts/send-act';
import { ask, client } from '../../../api/client';
import { FormFoot } from '../../../parts/form-foot';
import { useWords } from '../../../parts/language';
import { ProblemAlert } from '../../../parts/problem-alert';
import { usePerson } from '../../../session/session';
import { type Fact, useIndicators } from '../use-facts';
import { type Entered, type PeriodKind, bodyOf, enteredOf } from './figure-body';
import { PeriodFields } from './period-fields';
import { ValueInput } from './value-input';
import '../page-texts';
import './texts';

interface Props {
  readonly creditCode: string;
  /** What is corrected; without it something is entered anew. */
  readonly fact: Fact | undefined;
  /** @param name of the indicator, where something was put on record */
  readonly onDone: (name?: string) => void;
}

/** Puts one figure on record, with source, day and evidence. */
export function FigureForm({ creditCode, fact, onDone }: Props) {
  const { t } = useTranslation(['texts', 'firmPage', 'figures']);
  const words = useWords();
  const { creditCode: own } = usePerson();
  const [form] = Form.useForm<Entered>();
  const { data: catalogue } = useIndicators();
  const { data: documents } = useQuery({
    queryKey: ['documents', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/documents', { params: { query: { creditCode, limit: 200 } } })),
  });
  const putting = useAct({ name: 'indicators', method: 'PUT', href: `/api/v1/enterprises/${creditCode}/indicators` }, [
    ['enterprise', creditCode],
    ['diagnosis', creditCode],
  ]);
  const code = Form.useWatch('code', form) ?? fact?.code;
  const indicator = catalogue?.items.find((one) => one.code === code);
  const kinds = (indicator?.periods ?? []) as readonly PeriodKind[];
  const sources = t('firmPage:sources', { returnObjects: true });
  const must = { required: true, message: t('session.required') };
  const put = (entered: Entered): void => {
    if (!indicator) return;
    const items = [bodyOf(entered, indicator)];
    putting.mutate({ items }, { onSuccess: () => onDone(words(indicator.title)) });
  };
  const choose = (chosen: string): void => {
    const [first] = catalogue?.items.find((one) => one.code === chosen)?.periods ?? [];
    form.setFieldsValue({ value: '', period: '', periodKind: first as PeriodKind });
  };
  return (
    <Drawer
      open
      size="large"
      onClose={() => onDone()}
      title={
        fact && indicator
          ? t('figures:correctOf', { name: words(indicator.title), period: fact.period })
          : t('figures:put')
      }
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        onFinish={put}
        initialValues={fact ? enteredOf(fact) : { source: own ? 'reported' : 'audited' }}
      >
        <Form.Item name="code" label={t('figures:indicator')} rules={[must]} hidden={fact !== undefined}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            onChange={choose}
            options={(catalogue?.items ?? []).map((one) => ({ value: one.code, label: words(one.title) }))}
          />
        </Form.Item>
        <PeriodFields kinds={kinds} hidden={fact !== undefined} />
        <Form.Item name="value" label={t('figures:value')} rules={[must]}>
          <ValueInput indicator={indicator} />
        </Form.Item>
        <Form.Item name="source" label={t('figures:source')} rules={[must]} hidden={Boolean(own)}>
          <Select options={Object.entries(sources).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="observedAt" label={t('figures:observedAt')}>
          <Input type="date" className="field-date" />
        </Form.Item>
        <Form.Item name="evidenceDocumentId" label={t('figures:evidence')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(documents?.items ?? []).map(({ id, fileName, version }) => ({
              value: id,
              label: `${fileName}（${version}）`,
            }))}
          />
        </Form.Item>
        {fact && <p className="aside">{t('figures:kept')}</p>}
        {putting.error && <ProblemAlert error={putting.error} />}
        <FormFoot
          send={t('figures:save')}
          cancel={t('figures:cancel')}
          isSending={putting.isPending}
          onCancel={() => onDone()}
        />
      </Form>
    </Drawer>
  );
}
