import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** A credit code, to be copied whole. */
export function CreditCode({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const tooltips = [t('enterprise.copy'), t('enterprise.copied')];
  return (
    <Typography.Text code className="credit-code" copyable={{ text: code, tooltips }}>
      {code}
    </Typography.Text>
  );
}
