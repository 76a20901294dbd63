import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { languageNow, speak } from '../i18n/i18n';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = languageNow() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => void speak(other)}>
      {t('language.switch')}
    </Button>
  );
}
