import { setTimeout as pause } from 'node:timers/promises';
import { Client, Refused } from '../demo/client.mjs';
import { holdSittings } from './sittings.mjs';

const DRAFTED_MS = 60_000;
const TARGET = { targetTier: 'srdi', targetDate: '2028-12-31' };

/**
 * What the addresses of pages name: a firm whose application is open, one under cultivation, a meeting and a panel of experts.
 * What is not there yet is begun.
 *
 * @param {{ origin: string, password: string }} product
 * @returns {Promise<Record<string, string>>}
 */
export async function findPlaces({ origin, password }) {
  const officer = new Client(origin, 'officer', password);
  const { items: firms } = await officer.get('/api/v1/enterprises?limit=200');
  const application = running(firms, 'application') ?? (await openApplication(officer, firms));
  const others = firms.filter(({ creditCode }) => creditCode !== application.creditCode);
  const cultivated = running(others, 'cultivation')?.creditCode ?? (await launchCultivation(officer, others));
  const { creditCode, id: applicationId } = application;
  const sittings = await holdSittings({ origin, password }, { creditCode, applicationId });
  const { items: batches } = await officer.get('/api/v1/batches?tier=tech-sme');
  const batch = batches.find(({ open }) => open)?.id;
  return { creditCode, applicationId, cultivated, batch, ...sittings };
}

/** The first firm on which something of a type is open. */
function running(firms, type) {
  for (const { creditCode, openThings } of firms) {
    const found = openThings.find((open) => open.type === type);
    if (found) return { creditCode, id: found.id };
  }
  return undefined;
}

/** @param {Client} officer */
async function openApplication(officer, firms) {
  const tier = 'innovative-sme';
  const { items: batches } = await officer.get(`/api/v1/batches?tier=${tier}`);
  const batch = batches.find(({ open }) => open)?.id;
  for (const { creditCode } of firms.filter((firm) => firm.tier === 'small')) {
    const opened = await taken(officer.post('/api/v1/applications', { creditCode, tier, batch }));
    if (opened) return { creditCode, id: opened.id };
  }
  throw new Error('没有可以申报的企业 no firm can apply here');
}

/** @param {Client} officer */
async function launchCultivation(officer, firms) {
  for (const { creditCode } of firms.filter((firm) => firm.tier === 'small')) {
    if (!(await taken(officer.post('/api/v1/cultivations', { creditCode, ...TARGET })))) continue;
    const until = Date.now() + DRAFTED_MS;
    while (Date.now() < until) {
      const { items } = await officer.get(`/api/v1/tasks?scope=all&enterprise=${creditCode}&limit=1`);
      if (items.length > 0) return creditCode;
      await pause(250);
    }
  }
  throw new Error('没有可以培育的企业 no firm can be cultivated here');
}

/** What the record refuses for one firm may be taken for the next. */
async function taken(sent) {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
