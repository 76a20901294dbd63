import type { ErasureEvent } from '../erasure/erasure.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { wordFor } from './words';

export const ERASURE_LINES: LinesOf<ErasureEvent> = {
  'erasure-requested': saying(({ ground, keys }) =>
    text(
      `申请删除个人信息（${wordFor(ground).zh}，${keys.length} 个密钥）`,
      `Erasure of personal data requested (${wordFor(ground).en}, ${keys.length} keys)`,
    ),
  ),
  'personal-data-erased': saying(({ ground, keys }) =>
    text(
      `个人信息已删除（${wordFor(ground).zh}，销毁 ${keys.length} 个密钥）`,
      `Personal data erased (${wordFor(ground).en}, ${keys.length} keys destroyed)`,
    ),
  ),
  'erasure-refused': always('不同意删除个人信息', 'Erasure of personal data refused'),
};
