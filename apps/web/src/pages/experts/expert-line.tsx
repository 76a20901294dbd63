import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../acts/more-acts';
import type { Act } from '../../acts/send-act';
import type { Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { TiesDrawer } from './ties-drawer';
import './texts';

type Expert = Schemas['ExpertResponseDto'];

const TOUCHES = [['experts']];

const actsOn = ({ id, status }: Expert): readonly Act[] =>
  status === 'active'
    ? [{ name: 'suspend-expert', method: 'POST', href: `/api/v1/experts/${id}/suspend` }]
    : [{ name: 'reinstate-expert', method: 'POST', href: `/api/v1/experts/${id}/reinstate` }];

/** One expert: for which fields, from where, how often drawn, and whether the lot may fall on them. */
export function ExpertLine({ expert }: { readonly expert: Expert }) {
  const { t } = useTranslation(['texts', 'experts']);
  const { may } = useSession();
  const [isOpen, open] = useState(false);
  const fields: Readonly<Record<string, string>> = t('choice.expertField', { returnObjects: true });
  return (
    <>
      <span>
        <strong>{expert.name ?? t('experts:erased')}</strong> · <bdi>{expert.employer.name}</bdi>{' '}
        <Tag color={expert.status === 'active' ? 'success' : 'warning'}>{t(`experts:status.${expert.status}`)}</Tag>
        {expert.fields.map((field) => (
          <Tag key={field}>{fields[field] ?? field}</Tag>
        ))}
      </span>
      <small>
        {t('experts:drawn', { count: expert.seatings })}
        {expert.relations.length > 0 && ` · ${t('experts:relations', { count: expert.relations.length })}`}
        {expert.suspendedBecause && ` · ${t('experts:suspended', { why: expert.suspendedBecause })}`}
      </small>
      <div>
        <Button onClick={() => open(true)}>{t('experts:openTies')}</Button>{' '}
        {may('expert.register') && <MoreActs acts={actsOn(expert)} touches={TOUCHES} isPlain />}
      </div>
      {isOpen && <TiesDrawer id={expert.id} onClose={() => open(false)} />}
    </>
  );
}
