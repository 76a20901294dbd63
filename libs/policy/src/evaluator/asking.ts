import { type Bilingual, text } from '@app/domain';
import type { Ask } from '../diagnosis.types';
import { findIndicator } from '../indicators/catalogue';

/** What is asked for beside the indicators of the catalogue. */
const OTHERS: ReadonlyMap<string, Bilingual> = new Map([['foundedOn', text('成立日期', 'the date of founding')]]);

function nameOf(code: string): Bilingual {
  const other = OTHERS.get(code);
  if (other) return other;
  return findIndicator(code)?.title ?? text('行业代码（更细一级）', 'a more precise industry code');
}

function one({ code, period, unit }: Ask): Bilingual {
  const { zh, en } = nameOf(code);
  const when = period === 'now' ? text('当前', 'at present') : text(period, period);
  return text(`${zh}（${when.zh}${unit ? `，${unit}` : ''}）`, `${en} (${when.en}${unit ? `, ${unit}` : ''})`);
}

/** What to ask the firm for, in a sentence. */
export function askingFor(asks: readonly Ask[]): Bilingual {
  const parts = asks.map(one);
  return text(
    `请提供：${parts.map((part) => part.zh).join('、')}`,
    `Please provide: ${parts.map((part) => part.en).join('; ')}`,
  );
}
