import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ColumnChoice, FIELD_USES, indicatorOf } from './column-choice';
import './texts';

interface Offered {
  readonly code: string;
  readonly title: string;
  /** Of the catalogue. */
  readonly unit: string;
}

interface Props {
  readonly choice: ColumnChoice;
  readonly offered: readonly Offered[];
  readonly unitsOf: (unit: string) => readonly string[];
  readonly onChange: (choice: ColumnChoice) => void;
}

/** What one column holds: searched for by name. */
export function UseSelect({ choice, offered, onChange }: Props) {
  const { t } = useTranslation(['texts', 'imports']);
  const options = [
    { value: '', label: t('imports:use.none') },
    { label: t('imports:fields'), options: FIELD_USES.map((use) => ({ value: use, label: t(`imports:use.${use}`) })) },
    {
      label: t('imports:figures'),
      options: offered.map(({ code, title }) => ({ value: `=${code}`, label: title })),
    },
  ];
  const choose = (value: string): void => {
    const { header, worded, period } = choice;
    const unit = offered.find(({ code }) => `=${code}` === value)?.unit;
    const use = value === '' ? {} : { use: value as NonNullable<ColumnChoice['use']> };
    onChange({ header, worded, ...use, ...(unit ? { unit, ...(period ? { period } : {}) } : {}) });
  };
  return (
    <Select
      className="filter"
      aria-label={t('imports:useOf', { header: choice.header })}
      value={choice.use ?? ''}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={choose}
    />
  );
}

/** In which unit a column's figures stand, and for which year; nothing for other columns. */
export function FigureDetails({ choice, offered, unitsOf, onChange, perRow }: Props & { readonly perRow: boolean }) {
  const { t } = useTranslation(['texts', 'imports']);
  const code = indicatorOf(choice.use);
  const entry = offered.find((one) => one.code === code);
  if (!entry) return null;
  return (
    <span className="list-tools">
      <Select
        aria-label={t('imports:unitOf', { header: choice.header })}
        value={choice.unit ?? entry.unit}
        options={unitsOf(entry.unit).map((unit) => ({ value: unit, label: unit }))}
        onChange={(unit) => onChange({ ...choice, unit })}
      />
      {!perRow && (
        <Input
          className="year-field"
          aria-label={t('imports:periodOf', { header: choice.header })}
          placeholder={t('imports:period')}
          maxLength={7}
          value={choice.period ?? ''}
          onChange={({ target }) => onChange({ ...choice, period: target.value.trim() })}
        />
      )}
    </span>
  );
}
