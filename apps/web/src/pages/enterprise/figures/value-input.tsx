import { AutoComplete, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Indicator } from './figure-body';
import './texts';

interface Props {
  readonly indicator: Indicator | undefined;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** What one indicator can be: a number with its unit, yes or no, a level, or a rank. */
export function ValueInput({ indicator, ...given }: Props) {
  const { t } = useTranslation(['texts', 'figures']);
  const yes = t('choice.yesNo', { returnObjects: true });
  const levels: Readonly<Record<string, string>> = t('figures:levels', { returnObjects: true });
  switch (indicator?.kind) {
    case 'boolean':
      return (
        <Radio.Group {...valueOf(given)} options={Object.entries(yes).map(([value, label]) => ({ value, label }))} />
      );
    case 'level':
      return (
        <Select
          {...given}
          options={(indicator.levels ?? []).map((value) => ({ value, label: levels[value] ?? value }))}
        />
      );
    case 'rank':
      return <AutoComplete {...given} options={[{ value: 'none', label: t('figures:none') }]} />;
    case 'number':
    case 'integer':
      return (
        <InputNumber<string>
          {...given}
          onChange={(value) => given.onChange?.(value === null ? '' : String(value))}
          stringMode
          controls={false}
          suffix={indicator.unit}
          className="field-figure"
        />
      );
    default:
      return <Input {...given} onChange={({ target }) => given.onChange?.(target.value)} disabled={!indicator} />;
  }
}

function valueOf({ onChange, ...given }: Omit<Props, 'indicator'>) {
  return { ...given, onChange: ({ target }: { target: { value?: string } }) => onChange?.(target.value ?? '') };
}
