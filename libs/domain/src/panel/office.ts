import type { Actor } from '../kernel/actor';
import type { Refusal } from '../kernel/refusal';
import { checkTurn } from '../turn/assignment';

/** Panels are kept by an officer or the section chief; never by somebody who is an expert only. */
export function checkOffice(actor: Actor, excludes: readonly string[] = []): Refusal | null {
  const role = actor.roles.includes('section-chief') ? 'section-chief' : 'officer';
  return checkTurn({ role, excludes }, actor);
}
