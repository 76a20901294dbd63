import type { ClockRules } from '../turn/clock-rules';

/** Rules of the tests: two reasons, one extension of at most ten days for the office, two for the firm. */
export const CLOCK_RULES: ClockRules = {
  pauses: [
    { code: 'force-majeure', title: { zh: '不可抗力', en: 'Force majeure' }, basis: '民法典第一百八十条', ours: false },
    { code: 'appraisal', title: { zh: '鉴定', en: 'Appraisal' }, basis: '行政许可法第四十五条', ours: false },
  ],
  extensions: [
    {
      owners: ['officer', 'leader', 'reviewer', 'expert'],
      times: 1,
      days: 10,
      basis: '行政许可法第四十二条',
      ours: false,
    },
    { owners: ['enterprise'], times: 2, days: 10, basis: '本产品设定', ours: true },
  ],
  review: { workingDays: 20, basis: '本产品设定', ours: true },
};
