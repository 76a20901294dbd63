export type WebhookAddressFault = 'malformed' | 'scheme' | 'credentials' | 'host';

/**
 * Whether a webhook may go to an address: only to hosts that the operator named, so that nobody can make the product knock at doors
 * inside. Checked where it is subscribed and again before each parcel.
 *
 * @param hosts `host` (any port of TLS) or `host:port`, in lower case
 * @param insecure plain HTTP may be used, to a host that is named with its port; for demonstrations only
 */
export function faultOfWebhookAddress(
  address: string,
  hosts: readonly string[],
  insecure: boolean,
): WebhookAddressFault | null {
  if (!URL.canParse(address)) return 'malformed';
  const url = new URL(address);
  if (url.username || url.password) return 'credentials';
  const named = hosts.includes(url.host.toLowerCase());
  if (url.protocol === 'http:') return insecure ? (named && url.port !== '' ? null : 'host') : 'scheme';
  if (url.protocol !== 'https:') return 'scheme';
  return named || (url.port === '' && hosts.includes(url.hostname.toLowerCase())) ? null : 'host';
}
