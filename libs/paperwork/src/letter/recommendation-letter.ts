import type { LetterFacts } from '@app/domain';
import { paragraph, title, wordFile } from '../office/word';
import { chineseDay } from '../office/chinese-day';

const ADDRESSEE: Readonly<Record<string, string>> = {
  city: '市级中小企业主管部门',
  province: '省级中小企业主管部门',
  ministry: '国家中小企业主管部门',
};

/**
 * A recommendation letter as it was issued. Nothing but the frozen facts of its issue goes in: made again at any time it is the
 * same file.
 */
export function recommendationLetter(letter: LetterFacts): Promise<Buffer> {
  const { letterNo, enterpriseName, creditCode, tierTitle, batch, batchTitle, decidedOn, minutesNo, on } = letter;
  const decided = minutesNo ? `经集体研究（会议纪要 ${minutesNo}）` : '经分管领导审定';
  const noticed = letter.noticed ? '，并经公示无成立异议' : '';
  const replaced = letter.replaces ? [paragraph(`本函替代 ${letter.replaces}。`)] : [];
  return wordFile(`推荐函 ${letterNo}`, [
    title('推荐函'),
    paragraph(letterNo, { right: true }),
    paragraph(`${ADDRESSEE[letter.addressee] ?? letter.addressee}：`, { flush: true }),
    paragraph(
      `${enterpriseName}（统一社会信用代码 ${creditCode}）申报${tierTitle}（${batchTitle ?? `批次 ${batch}`}），` +
        `材料经初审和有关部门联合会审，${decided}（${chineseDay(decidedOn)}）${noticed}，现予推荐。`,
    ),
    ...replaced,
    paragraph('请予审核。'),
    paragraph('（盖章）', { right: true }),
    paragraph(chineseDay(on), { right: true }),
  ]);
}
