import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../session/session';
import { ChangesSince, useChangesSince } from './changes-since';

interface Props {
  readonly type: 'application' | 'cultivation' | 'enterprise' | 'notice';
  readonly id: string;
  /** As it is now; the page follows the thing by itself. */
  readonly revision: number;
}

/** Says on an open page that somebody else has changed what it shows, and what. */
export function ChangedMeanwhile({ type, id, revision }: Props) {
  const { t } = useTranslation();
  const person = usePerson();
  const [since, setSince] = useState(revision);
  const { data } = useChangesSince({ type, id, since }, revision > since);
  const byOthers = data?.changes.some(({ by, isReminder }) => !isReminder && by.account !== person.id) ?? false;
  if (revision <= since || !byOthers) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('problem.changedMeanwhile')}
      description={<ChangesSince type={type} id={id} since={since} />}
      closable={{ onClose: () => setSince(revision), 'aria-label': t('problem.seen') }}
    />
  );
}
