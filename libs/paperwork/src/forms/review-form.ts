import { paragraph, table, title, wordFile } from '../office/word';

/** The bureau's preliminary review as the record holds it; whatever is blank is filled in by hand. */
export interface ReviewFormData {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly tierTitle: string;
  readonly batch: string;
  readonly ruleSetId: string;
  readonly criteria: readonly { readonly id: string; readonly verdict: string }[];
  readonly papers: readonly { readonly title: string; readonly status: string }[];
  readonly verdict: string;
  readonly reason: string;
  readonly on: string;
}

/** 初审表. */
export function reviewForm(data: ReviewFormData): Promise<Buffer> {
  return wordFile('初审表', [
    title('初审表'),
    table(
      [
        ['企业名称', data.enterpriseName],
        ['统一社会信用代码', data.creditCode],
        ['申报称号', `${data.tierTitle}（${data.batch}）`],
        ['适用规则', data.ruleSetId],
      ],
      [30, 70],
    ),
    paragraph('条件核对', { flush: true }),
    table(
      [['序号', '条款', '结论', '备注'], ...data.criteria.map(({ id, verdict }, n) => [`${n + 1}`, id, verdict, ''])],
      [10, 30, 30, 30],
      true,
    ),
    paragraph('材料核对', { flush: true }),
    table(
      [['序号', '材料', '状态'], ...data.papers.map((paper, n) => [`${n + 1}`, paper.title, paper.status])],
      [10, 60, 30],
      true,
    ),
    paragraph('初审意见', { flush: true }),
    table(
      [
        ['意见', data.verdict],
        ['理由', data.reason],
        ['日期', data.on],
        ['初审人签字', ''],
      ],
      [30, 70],
    ),
  ]);
}
