import { useTranslation } from 'react-i18next';
import { useMine } from '../../acts/use-mine';
import type { Schemas } from '../../api/client';
import { Due } from '../../parts/due';

/** By when the reader's own answer is due; nothing where none is asked of them. */
export function OwnDue({ review: { id, creditCode } }: { readonly review: Schemas['ReviewResponseDto'] }) {
  const { t } = useTranslation();
  const { data } = useMine(creditCode);
  const own = data?.items.find(({ actions }) => actions.some(({ href }) => href.startsWith(`/api/v1/reviews/${id}/`)));
  if (!own?.dueOn) return null;
  return (
    <div>
      {t('task.due')} <Due on={own.dueOn} left={own.workingDaysLeft} />
    </div>
  );
}
