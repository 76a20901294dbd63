import { useTranslation } from 'react-i18next';
import { useWords } from './language';
import { useTiers } from './use-tiers';

/** The name of a tier; of one that a pack brought, as the pack calls it. */
export function TierName({ tier }: { readonly tier: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const names: Readonly<Record<string, string>> = t('tier', { returnObjects: true });
  const known = names[tier];
  const { data } = useTiers(known === undefined);
  const named = data?.items.find(({ code }) => code === tier);
  return <>{known ?? (named ? words(named.title) : tier)}</>;
}
