import { Client } from '../client.mjs';
import { brokenChains } from './chains.mjs';
import { wrongCounts } from './counts.mjs';
import { endOf } from './ends.mjs';
import { strayWorkflows, wantedWorkflows } from './workflows.mjs';

/**
 * Everything that must hold when the stories are over.
 *
 * @param {import('../product.mjs').Product} product
 * @param {import('../scenarios/scenario.mjs').Firm[]} firms
 * @returns {Promise<{ ends: import('./ends.mjs').End[], checks: { title: string, problems: string[] | undefined }[] }>}
 *   undefined problems: this could not be looked at
 */
export async function check(product, firms) {
  const officer = new Client(product.origin, 'officer', product.password);
  const auditor = new Client(product.origin, 'auditor', product.password);
  const ends = [];
  const chains = [];
  const stories = [];
  for (const firm of firms) {
    const dossier = await auditor.get(`/api/v1/dossiers/${firm.creditCode}`);
    const { titles } = await officer.get(`/api/v1/enterprises/${firm.creditCode}`);
    ends.push(await endOf(officer, firm, dossier));
    chains.push(...(await brokenChains(auditor, firm.creditCode, dossier)));
    stories.push({ firm, titles, dossier });
  }
  const checks = [
    {
      title: '每户企业的结局 every firm ended where it should',
      problems: ends.flatMap(({ firm, problems }) =>
        problems.map((problem) => `${firm.name} (${firm.scenario.id}): ${problem}`),
      ),
    },
    { title: '证据链 chains verify', problems: chains },
    { title: '计数 counts match a recount, no task is left over', problems: await wrongCounts(officer, firms) },
    {
      title: '工作流 no workflow failed, each stands where its record stands',
      problems: await strayWorkflows(product, wantedWorkflows(stories)),
    },
  ];
  return { ends, checks };
}
