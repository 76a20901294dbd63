import { useTranslation } from 'react-i18next';
import { Day } from './day';

interface Props {
  readonly on: string | null;
  /** Working days; negative when late. */
  readonly left: number | null;
}

/** A due day, its weekday, and the working days that are left of it. */
export function Due({ on, left }: Props) {
  const { t } = useTranslation();
  if (!on || left === null) return <>{t('task.noDue')}</>;
  const rest =
    left === 0 ? t('task.today') : left > 0 ? t('task.left', { days: left }) : t('task.late', { days: -left });
  return (
    <span className={left < 0 ? 'late' : undefined}>
      <Day on={on} />
      <br />
      <small>{rest}</small>
    </span>
  );
}
