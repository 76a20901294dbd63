import { Steps, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { FirmsStep } from './firms-step';
import { TermsStep } from './terms-step';
import { TierStep } from './tier-step';
import { type Choice, keptChoice } from './choice';
import './texts';

const STEPS = ['tier', 'firms', 'terms'] as const;

/** Many firms at once: from the candidates of a tier, or from a selection. The step stands in the address, so that going back is a step back. */
export function LaunchPage() {
  const { t } = useTranslation(['texts', 'launch']);
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: Choice | null };
  const step = STEPS.find((known) => known === search.get('step')) ?? 'tier';
  const tier = search.get('tier') ?? '';
  const firms = state?.firms ?? keptChoice();
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('launch:title')}
      </Typography.Title>
      <Steps
        size="small"
        responsive
        current={STEPS.indexOf(step)}
        items={STEPS.map((name) => ({ title: t(`launch:steps.${name}`) }))}
      />
      {step === 'tier' && <TierStep />}
      {step === 'firms' && <FirmsStep tier={tier} first={firms} />}
      {step === 'terms' && <TermsStep key={firms.join()} tier={tier} firms={firms} />}
    </div>
  );
}
