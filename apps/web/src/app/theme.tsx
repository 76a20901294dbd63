import { ConfigProvider, type ThemeConfig, theme as design } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Shade = 'light' | 'dark';

const KEPT_AS = 'shade';

/** System fonts first: offices have Chinese ones. The web font is fetched only where none is installed. */
const FONTS = `-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`;

const ShadeContext = createContext<{ shade: Shade; toggle: () => void }>({ shade: 'light', toggle: () => undefined });

export const useShade = () => useContext(ShadeContext);

function firstShade(): Shade {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Colours of words that the library's own are too pale for: every text has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const WORDS = {
  light: { link: '#0b4aa2', pale: '#5f6672' },
  dark: { link: '#8ab8ff', pale: '#aab2bd' },
} as const;

function lookOf(shade: Shade): ThemeConfig {
  const { link, pale } = WORDS[shade];
  return {
    algorithm: shade === 'dark' ? design.darkAlgorithm : design.defaultAlgorithm,
    token: {
      fontFamily: FONTS,
      borderRadius: 4,
      colorPrimary: shade === 'dark' ? '#2a6fd6' : '#1554ad',
      colorLink: link,
      colorTextPlaceholder: pale,
      colorTextDescription: pale,
      colorTextTertiary: pale,
    },
    components: { Tabs: { itemSelectedColor: link, itemHoverColor: link, itemActiveColor: link, inkBarColor: link } },
  };
}

/** The nonce of the page, under which the component library may write its styles. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

export function Theme({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [shade, setShade] = useState(firstShade);

  useEffect(() => {
    document.documentElement.dataset.shade = shade;
    localStorage.setItem(KEPT_AS, shade);
  }, [shade]);

  const value = useMemo(
    () => ({ shade, toggle: () => setShade((now) => (now === 'light' ? 'dark' : 'light')) }),
    [shade],
  );
  const look = useMemo(() => lookOf(shade), [shade]);
  return (
    <ShadeContext value={value}>
      <ConfigProvider theme={look} locale={i18n.language === 'en' ? enUS : zhCN} csp={nonce ? { nonce } : undefined}>
        {children}
      </ConfigProvider>
    </ShadeContext>
  );
}
