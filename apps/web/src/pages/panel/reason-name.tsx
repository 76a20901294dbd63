import { useTranslation } from 'react-i18next';
import './draw-texts';

/** Why somebody stays out of a draw, left a seat, or a seat was added: the record has a code for it. */
export function ReasonName({ of }: { readonly of: string }) {
  const { t } = useTranslation('draw');
  const reasons: Readonly<Record<string, string>> = t('reason', { returnObjects: true });
  return <>{reasons[of] ?? of}</>;
}
