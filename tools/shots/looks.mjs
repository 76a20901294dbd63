const WIDTHS = { desktop: 1440, phone: 390 };

/**
 * How a page may look: `zh-desktop`, `en-phone-dark`, …
 *
 * @typedef {{ name: string, language: 'zh' | 'en', shade: 'light' | 'dark', width: number, height: number }} Look
 * @type {readonly Look[]}
 */
export const LOOKS = ['light', 'dark'].flatMap((shade) =>
  ['zh', 'en'].flatMap((language) =>
    Object.entries(WIDTHS).map(([device, width]) => ({
      name: `${language}-${device}${shade === 'dark' ? '-dark' : ''}`,
      language,
      shade,
      width,
      height: device === 'phone' ? 844 : 900,
    })),
  ),
);
