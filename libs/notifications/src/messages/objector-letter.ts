import type { OutboxItem } from '@app/persistence';

/** What an objector is told of the finding. */
export interface Finding {
  readonly eventId: string;
  readonly objectionId: string;
  readonly receiptNo: string;
  readonly finding: 'upheld' | 'dismissed';
  readonly reason: string;
  readonly enterpriseName: string;
  /** Full address of the page for receipts. */
  readonly link: string;
}

const FINDINGS = {
  upheld: { zh: '异议成立', en: 'Upheld' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
} as const;

/** The letter to an objector, in both languages: nobody is asked which. It names the notice and nobody else. */
export function objectorLetter(told: Finding): OutboxItem {
  const { zh, en } = FINDINGS[told.finding];
  const { receiptNo, reason, enterpriseName } = told;
  return {
    id: `${told.eventId}:objector`,
    kind: 'objection',
    subject: `【异议核查结果】回执 ${receiptNo} / Finding on your objection`,
    text: [
      `您对“${enterpriseName}”公示提出的异议（回执 ${receiptNo}）已核查。`,
      `核查结论：${zh}`,
      `理由：${reason}`,
      '凭回执编号和查询码可在下列页面查询，无需账号。',
      '',
      `Your objection to the notice of ${enterpriseName} (receipt ${receiptNo}) was looked into.`,
      `Finding: ${en}`,
      `Reason: ${reason}`,
      'The page below shows it by receipt and code, without an account.',
    ].join('\n'),
    link: told.link,
  };
}
