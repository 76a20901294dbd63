import type { PreferenceRow } from '@app/persistence';
import { KIND_RULES, type NotificationKind, type PersonalChannel } from './kinds';

export type Preferences = Omit<PreferenceRow, 'account'>;

/** Where an account said nothing: at once, but not at night, in Chinese. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'zh',
  channels: {},
  digest: { mode: 'immediate', hour: 8, weekday: 1 },
  quietHours: { from: '22:00', to: '07:00', urgentPasses: true },
};

/** Whether messages of a kind reach the account by a channel; mandatory ones are in the list whatever was said. */
export function isWanted(preferences: Preferences, kind: NotificationKind, channel: PersonalChannel): boolean {
  const rule = KIND_RULES[kind];
  if (channel === 'in-app' && rule.mandatory) return true;
  const said = preferences.channels[channel]?.[kind];
  if (said !== undefined) return said;
  return channel === 'in-app' || rule[channel];
}

/** Kinds that somebody tried to switch off in the list, which nobody can. */
export function forbiddenSwitches(channels: Preferences['channels']): readonly NotificationKind[] {
  const said = channels['in-app'] ?? {};
  return (Object.keys(KIND_RULES) as NotificationKind[]).filter(
    (kind) => KIND_RULES[kind].mandatory && said[kind] === false,
  );
}
