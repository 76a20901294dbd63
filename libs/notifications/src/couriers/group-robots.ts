import { createHmac } from 'node:crypto';
import type { RobotConfig } from '@app/config';
import { type TextGateway, failureOfRobot, withinBytes } from './text-gateway';

/** Both take twenty messages a minute from a robot. */
const RATE = { perMinute: 20, burst: 5 };

/** A text of a WeCom group robot holds 2048 bytes of UTF-8. */
const WECOM_BYTES = 2_048;
/** 45009: asked too often. */
const WECOM_BUSY = [45009, -1];

/** A group robot of WeCom (企业微信): `{ msgtype: 'text', text: { content } }` to an address that carries the key. */
export function wecomRobot({ url }: RobotConfig): TextGateway {
  return {
    channel: 'wecom',
    rate: RATE,
    request: (text) => ({
      url,
      headers: {},
      body: { msgtype: 'text', text: { content: withinBytes(text, WECOM_BYTES) } },
    }),
    failure: (answer) => failureOfRobot(answer, WECOM_BUSY),
  };
}

const DINGTALK_BYTES = 20_000;
/** 410100 and 130101: asked too often; -1: busy. */
const DINGTALK_BUSY = [410100, 130101, -1];

/** A group robot of DingTalk (钉钉), with the signature that a group may ask for: HMAC-SHA256 over `timestamp\nsecret`. */
export function dingtalkRobot({ url, secret }: RobotConfig): TextGateway {
  return {
    channel: 'dingtalk',
    rate: RATE,
    request: (text, _delivery, nowMs) => ({
      url: secret ? signed(url, secret, nowMs) : url,
      headers: {},
      body: { msgtype: 'text', text: { content: withinBytes(text, DINGTALK_BYTES) }, at: { isAtAll: false } },
    }),
    failure: (answer) => failureOfRobot(answer, DINGTALK_BUSY),
  };
}

function signed(url: string, secret: string, nowMs: number): string {
  const address = new URL(url);
  const sign = createHmac('sha256', secret).update(`${nowMs}\n${secret}`).digest('base64');
  address.searchParams.set('timestamp', String(nowMs));
  address.searchParams.set('sign', sign);
  return address.href;
}
