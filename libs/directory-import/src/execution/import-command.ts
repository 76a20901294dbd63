import type { EnterpriseCommand } from '@app/domain';
import type { AcceptedRows } from '../enterprise-row';

type ImportRowCommand = Extract<EnterpriseCommand, { type: 'import-row' }>;

/** A firm of a file as the command that enters or corrects it. */
export function toImportCommand({ ok }: AcceptedRows): ImportRowCommand {
  const { creditCode, name, regionCode, industryCode, foundedOn, synthetic, indicators } = ok;
  return {
    type: 'import-row',
    identity: { creditCode, name, regionCode, industryCode, foundedOn, ...(synthetic ? { synthetic } : {}) },
    indicators,
  };
}
