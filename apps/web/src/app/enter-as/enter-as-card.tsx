import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useClock } from '../clock';
import { Accounts } from './accounts';
import './texts';

/** On the page where one logs in; nothing where people are real. */
export function EnterAsCard() {
  const { t } = useTranslation(['texts', 'enterAs']);
  const clock = useClock();
  if (clock?.mode !== 'demonstration') return null;
  return (
    <Card className="enter-as-card" title={<h2>{t('enterAs:title')}</h2>}>
      <Accounts />
    </Card>
  );
}
