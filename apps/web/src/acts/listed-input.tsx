import { AutoComplete, Select } from 'antd';
import type { Field } from './form-fields';
import { useList } from './lists';

interface Props {
  readonly field: Extract<Field, { kind: 'listed' }>;
  readonly href: string;
  readonly entered: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly value?: never;
}

/** Chosen by name from what the server knows, found by typing a part of it. */
export function ListedInput({ field, href, entered, ...given }: Props) {
  const { data, isLoading } = useList(field.from, href, entered['tier'] as string | undefined);
  const options = [...(data ?? [])];
  if (field.free) return <AutoComplete {...given} options={options} showSearch={{ filterOption: true }} allowClear />;
  return (
    <Select
      {...given}
      options={options}
      loading={isLoading}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      {...(field.several ? { mode: 'multiple' as const } : {})}
    />
  );
}
