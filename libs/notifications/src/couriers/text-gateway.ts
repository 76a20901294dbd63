import type { OutsideChannel } from '../rules/kinds';
import { type Courier, type Delivery, DeliveryFailed } from './courier';
import { type HttpAnswer, postJson } from './http';

/** What a gateway is asked: one short text, to a phone or to the group that its address means. */
export interface TextRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** How one provider wants a short text, and how it says that it took it. The port behind which SMS and group robots stand. */
export interface TextGateway {
  readonly channel: Extract<OutsideChannel, 'sms' | 'wecom' | 'dingtalk'>;
  readonly rate: { readonly perMinute: number; readonly burst: number };
  /** Characters or bytes are the gateway's own business: it shortens what it cannot carry. */
  request(text: string, delivery: Pick<Delivery, 'id' | 'address'>, nowMs: number): TextRequest;
  /** Null where the answer says that the text was taken. */
  failure(answer: HttpAnswer): DeliveryFailed | null;
}

/** Carries a parcel's messages as one text through a gateway. */
export class TextCourier implements Courier {
  readonly channel;
  readonly rate;

  constructor(
    private readonly gateway: TextGateway,
    private readonly now: () => number = Date.now,
  ) {
    this.channel = gateway.channel;
    this.rate = gateway.rate;
  }

  async deliver(delivery: Delivery): Promise<void> {
    const text = delivery.items.map((item) => item.text).join('\n');
    const { url, headers, body } = this.gateway.request(text, delivery, this.now());
    const answer = await postJson(url, JSON.stringify(body), headers, 'channel');
    const failure = this.gateway.failure(answer);
    if (failure) throw failure;
  }
}

/** By the status alone: too many or broken is the channel's trouble, what it refuses is the parcel's. */
export function failureOfStatus({ status }: HttpAnswer): DeliveryFailed | null {
  if (status >= 200 && status < 300) return null;
  const ofChannel = status === 429 || status >= 500 || status === 401 || status === 403;
  return new DeliveryFailed(ofChannel ? 'channel' : 'parcel', `HTTP ${status}`);
}

/** Group robots answer 200 with a code in the body; 0 is "taken". */
export function failureOfRobot(answer: HttpAnswer, busyCodes: readonly number[]): DeliveryFailed | null {
  const failed = failureOfStatus(answer);
  if (failed) return failed;
  const code = errorCode(answer.text);
  if (code === 0) return null;
  return new DeliveryFailed(code !== null && busyCodes.includes(code) ? 'channel' : 'parcel', `errcode ${code ?? '?'}`);
}

function errorCode(text: string): number | null {
  try {
    const { errcode } = JSON.parse(text) as { readonly errcode?: unknown };
    return typeof errcode === 'number' ? errcode : null;
  } catch {
    return null;
  }
}

/** Cuts a text to so many bytes of UTF-8, never inside a character. */
export function withinBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let kept = '';
  let bytes = Buffer.byteLength('…');
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    kept += character;
  }
  return `${kept}…`;
}
