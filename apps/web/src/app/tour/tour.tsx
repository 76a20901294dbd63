import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../../session/session';
import { endTour } from './known';
import { TOUR_STEPS } from './steps';
import './texts';
import './tour.css';

/** On somebody's first visit, above the page: what they do here, page by page. It covers nothing and can be left at any time. */
export function Tour() {
  const { t } = useTranslation(['texts', 'tour']);
  const { id, roles } = usePerson();
  const go = useNavigate();
  const [now, setNow] = useState(-1);
  const [role = 'officer'] = roles;
  const steps = TOUR_STEPS[role];
  const texts = Object.values(t(`tour:steps.${role}`, { returnObjects: true }));
  const show = (step: number): void => {
    setNow(step);
    void go(steps[step] ?? '/');
  };
  const isLast = now === steps.length - 1;
  return (
    <section className="tour" aria-labelledby="tour-title">
      <h2 id="tour-title">
        {t('tour:title')} {now >= 0 && <small>{t('tour:at', { now: now + 1, all: steps.length })}</small>}
      </h2>
      <p role="status">{now < 0 ? t('tour:welcome', { role: t(`role.${role}`) }) : texts[now]}</p>
      <div className="tour-acts">
        {now < 0 && (
          <Button type="primary" onClick={() => show(0)}>
            {t('tour:begin', { count: steps.length })}
          </Button>
        )}
        {now > 0 && <Button onClick={() => show(now - 1)}>{t('tour:back')}</Button>}
        {now >= 0 && !isLast && (
          <Button type="primary" onClick={() => show(now + 1)}>
            {t('tour:on')}
          </Button>
        )}
        {isLast && (
          <Button type="primary" onClick={() => endTour(id)}>
            {t('tour:end')}
          </Button>
        )}
        {!isLast && (
          <Button type="text" onClick={() => endTour(id)}>
            {t('tour:skip')}
          </Button>
        )}
      </div>
    </section>
  );
}
