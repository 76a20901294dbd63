import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangesSince } from '../parts/changes-since';
import type { Seen } from './whole-things';

interface Props {
  readonly seen: Seen;
  readonly onAccept: () => void;
}

/** What somebody else did to the thing while the form was being filled in. What was entered stays. */
export function StaleNotice({ seen, onAccept }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      className="stale"
      title={t('problem.stale')}
      description={
        <>
          <ChangesSince type={seen.type} id={seen.id} since={seen.revision} />
          <p>{t('problem.staleKept')}</p>
          <Button onClick={onAccept}>{t('problem.compare')}</Button>
        </>
      }
    />
  );
}
