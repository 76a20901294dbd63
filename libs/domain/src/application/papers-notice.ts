import { type Bilingual, text } from '../kernel/text';
import type { ApplicationState } from './application.types';
import type { DocumentItem, DocumentRequest, NoticeLine, PapersNotice, ReturnKind } from './document-request.types';

/** What the firm does next about an item, by what was wrong with it. */
export const NEXT_STEP: Readonly<Record<ReturnKind, Bilingual>> = {
  missing: text('请上传此材料。', 'Upload this paper.'),
  unclear: text('请按说明重新提交清晰、完整的材料。', 'Hand in a clear and complete copy, as the reason says.'),
  outdated: text('请提交仍在有效期内的最新版本。', 'Hand in the latest version, one that is still valid.'),
  inconsistent: text(
    '请核对与其他材料或平台数据不一致之处，更正后提交，或附书面说明。',
    'Compare it with the other papers and the platform data; correct what differs, or explain it in writing.',
  ),
  'wrong-form': text(
    '请按规定的格式、签章和文件类型重新提交。',
    'Hand it in again in the form that is asked for: template, signature, seal, type of file.',
  ),
};

/** What the firm is to do about an item now; null where nothing is. */
export function nextStepOf({ status, kind }: Pick<DocumentItem, 'status' | 'kind'>): Bilingual | null {
  if (status === 'open') return NEXT_STEP.missing;
  return status === 'returned' ? NEXT_STEP[kind ?? 'unclear'] : null;
}

const KIND_NAMES: Readonly<Record<ReturnKind, Bilingual>> = {
  missing: text('未提交', 'missing'),
  unclear: text('不清楚或不完整', 'unclear'),
  outdated: text('已过期或不是最新', 'outdated'),
  inconsistent: text('前后不一致', 'inconsistent'),
  'wrong-form': text('形式不符', 'wrong form'),
};

/** Everything that the firm still owes, in the order of the list. */
export function owedLines(items: readonly DocumentItem[]): NoticeLine[] {
  return items.flatMap(({ id, type, title, required, firmOnly, status, kind, reason, because }) => {
    if (status !== 'open' && status !== 'returned') return [];
    const line = { itemId: id, type, title, required, firmOnly };
    return status === 'open'
      ? [{ ...line, kind: 'missing' as const, reason: because }]
      : [{ ...line, kind: kind ?? 'unclear', reason }];
  });
}

type Particulars = Omit<PapersNotice, 'text'>;

function lineText(line: NoticeLine, index: number, language: 'zh' | 'en'): string {
  const { title, kind, reason, required, firmOnly } = line;
  const zh = language === 'zh';
  const remarks = [
    ...(required ? [] : [zh ? '选交' : 'optional']),
    ...(firmOnly ? [zh ? '须由企业本人提交' : 'by the firm itself only'] : []),
  ];
  const open = zh ? '（' : ' (';
  const shut = zh ? '）' : ')';
  const remark = remarks.length > 0 ? `${open}${remarks.join(zh ? '，' : ', ')}${shut}` : '';
  // A reason is somebody's prose: on one line it cannot pass for further lines of the notice.
  const prose = reason?.replace(/\s+/g, ' ').trim();
  const why = prose ? (zh ? `：${prose}` : `: ${prose}`) : '';
  const dash = zh ? '——' : ' - ';
  return `${index + 1}. ${title[language]}${remark}${dash}${KIND_NAMES[kind][language]}${why}\n   ${NEXT_STEP[kind][language]}`;
}

function roundsText(left: number | null): Bilingual {
  if (left === null) return text('补齐为止，不限轮次。', 'Open until everything is there; rounds are not limited.');
  return left <= 1
    ? text(
        '这是最后一轮，仍不齐全的，由分管领导决定。',
        'This is the last round; what is missing after it is for the leader to decide.',
      )
    : text(`含本轮还有 ${left} 轮。`, `${left} rounds are left, this one included.`);
}

/** The words of a notice, complete in both languages; frozen with it, since templates change and what was said does not. */
export function papersNoticeText(
  state: Pick<ApplicationState, 'creditCode' | 'enterpriseName' | 'tier' | 'batch'>,
  { no, round, on, dueOn, roundsLeft, items }: Particulars,
  names = { tier: text(state.tier, state.tier), batch: text(state.batch, state.batch) },
): Bilingual {
  const rounds = roundsText(roundsLeft);
  const lines = (language: 'zh' | 'en') => items.map((line, index) => lineText(line, index, language)).join('\n');
  return text(
    [
      `材料一次性告知书（第 ${no} 号，第 ${round} 轮，${on}）`,
      `企业：${state.enterpriseName}（${state.creditCode}）；申报：${names.tier.zh}，批次：${names.batch.zh}`,
      dueOn ? `请于 ${dueOn} 当日结束前提交以下全部材料：` : '请提交以下全部材料：',
      lines('zh'),
      rounds.zh,
      '本次已列明全部缺项。办理不收费，无需委托中介机构。',
    ].join('\n'),
    [
      `Notice of all papers to hand in (no. ${no}, round ${round}, ${on})`,
      `Firm: ${state.enterpriseName} (${state.creditCode}); application: ${names.tier.en}, batch: ${names.batch.en}`,
      dueOn ? `Hand in all of the following by the end of ${dueOn}:` : 'Hand in all of the following:',
      lines('en'),
      rounds.en,
      'This lists everything that is missing. Nobody is charged, and no agent is needed.',
    ].join('\n'),
  );
}

/** Rounds that the firm has left, this one included; null where the request goes on until all is there. */
export function roundsLeftOf(
  { terms }: Pick<ApplicationState, 'terms'>,
  { cause, round }: Pick<DocumentRequest, 'cause' | 'round'>,
): number | null {
  const limited = cause === 'step' && terms.templates.some(({ kind }) => kind === 'decision');
  return limited ? Math.max(0, terms.maxDocumentRounds - round + 1) : null;
}
