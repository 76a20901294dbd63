import { useTranslation } from 'react-i18next';
import type { Texts } from '../i18n/zh';

/** The name of a tier; a tier that a pack brought later is shown by its code. */
export function TierName({ tier }: { readonly tier: string }) {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  return <>{names[tier as keyof Texts['tier']] ?? tier}</>;
}
