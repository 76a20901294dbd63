import type { Office } from './office';

const OVER = ['achieved', 'declined', 'stopped', 'carried-over'];

/** Whether the record still has something to do for a workflow, by the workflow's id. */
export async function isLive(office: Office, workflowId: string): Promise<boolean> {
  const [kind, id] = workflowId.split(':');
  const officer = await office.person('officer');
  if (kind === 'notice') return (await officer.must(officer.get(`/api/v1/notices/${id}`))).status === 'open';
  if (kind === 'application') return (await officer.must(officer.get(`/api/v1/applications/${id}`))).status === 'open';

  const { titles } = await officer.must(officer.get(`/api/v1/enterprises/${id}`));
  if ((titles as { validTo: string | null }[]).some(({ validTo }) => validTo)) return true;
  const cultivation = await officer.get(`/api/v1/cultivations/${id}`);
  if (cultivation.status === 404) return false;
  return !OVER.includes((await officer.must(Promise.resolve(cultivation))).state as string);
}
