import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const COLOURS = { green: 'success', yellow: 'warning', red: 'error' } as const;

export type LightColour = keyof typeof COLOURS;

/** Green, yellow or red, and the word for it: never by colour alone. */
export function Light({ light }: { readonly light: LightColour | null | undefined }) {
  const { t } = useTranslation();
  return light ? <Tag color={COLOURS[light]}>{t(`light.${light}`)}</Tag> : <Tag>{t('light.none')}</Tag>;
}
