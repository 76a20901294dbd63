import { table, title, paragraph, wordFile } from '../office/word';

/** What the record holds of a site check; whatever is blank is filled in by hand. */
export interface SiteCheckFormData {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly tierTitle: string;
  readonly batch: string;
  readonly checkedOn: string;
  readonly place: string;
  /** How many looked; their names stand on paper only. */
  readonly people: string;
  readonly result: string;
  readonly findings: string;
  /** Questions that the diagnosis left to people: ids of criteria. */
  readonly questions: readonly string[];
}

/** 现场核查表. */
export function siteCheckForm(data: SiteCheckFormData): Promise<Buffer> {
  const questions = data.questions.map((id, n) => [`${n + 1}`, id, '', '']);
  return wordFile('现场核查表', [
    title('现场核查表'),
    table(
      [
        ['企业名称', data.enterpriseName],
        ['统一社会信用代码', data.creditCode],
        ['所属区划', data.regionCode],
        ['申报称号', `${data.tierTitle}（${data.batch}）`],
        ['核查日期', data.checkedOn],
        ['核查地点', data.place],
        ['核查人数（不少于 2 人）', data.people],
        ['核查结论', data.result],
        ['核查情况', data.findings],
      ],
      [30, 70],
    ),
    paragraph('需现场核实的事项', { flush: true }),
    table([['序号', '条款', '核实情况', '是否一致'], ...questions], [10, 30, 40, 20], true),
    paragraph('核查人签字：                    企业代表签字：', { flush: true }),
  ]);
}
