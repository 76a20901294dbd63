import { type EnterpriseState, syntheticCreditCode } from '@app/domain';

interface Figure {
  readonly period: string;
  /** 万元 */
  readonly value: string;
}

const SINCE = '2026-01-05T09:00:00.000+08:00';

/** A manufacturer of the sample county, as the directory knows it. */
export function aFirm(
  more: { readonly foundedOn?: string | null; readonly revenue?: readonly Figure[] } = {},
): EnterpriseState {
  return {
    creditCode: syntheticCreditCode('conduct', '990124'),
    name: '云溪机械',
    regionCode: '990124101',
    industryCode: 'C34',
    foundedOn: more.foundedOn === undefined ? '2015-01-01' : more.foundedOn,
    synthetic: true,
    fictional: true,
    registeredAt: SINCE,
    since: SINCE,
    indicators: (more.revenue ?? []).map(({ period, value }) => ({
      ...{ code: 'mainRevenue', period, value, kind: 'number', unit: '万元', source: 'audited' },
      ...{ observedAt: '2026-10-01', evidenceDocumentId: null },
    })),
    findings: [],
    titles: [],
    bans: [],
    turns: [],
  };
}
