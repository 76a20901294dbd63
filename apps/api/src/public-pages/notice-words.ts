import { type Bilingual, type IsoDate, type NoticeState, isHeld, text } from '@app/domain';

/** What codes are called in public. */
export interface Words {
  readonly tier: (code: string) => string;
  /** A batch by what it is called, where its tier still lists it. */
  readonly batch: (of: { readonly tier: string; readonly batch: string }) => Bilingual;
  readonly level: (code: string) => Bilingual;
}

const LEVELS: Readonly<Record<string, Bilingual>> = {
  city: text('市级', 'city'),
  province: text('省级', 'province'),
  ministry: text('国家级', 'ministry'),
  statistics: text('统计部门', 'statistics'),
};

export function levelWord(code: string): Bilingual {
  return LEVELS[code] ?? text(code, code);
}

/** Where a notice stands, in a sentence; who objected, and what, is not told. */
export function statusOf(notice: NoticeState, today: IsoDate): Bilingual {
  if (notice.status === 'cancelled') return text('公示已取消', 'Cancelled');
  if (notice.result === 'upheld') {
    return text('公示结束：异议成立，退回重新决定', 'Ended: an objection was upheld, the county decides again');
  }
  if (notice.result === 'clear') return text('公示结束：无成立异议', 'Ended: no objection was upheld');
  if (isHeld(notice) && today > notice.endsOn) {
    return text('公示期满，该企业有异议正在核查', 'The period is over; an objection to this firm is being looked into');
  }
  return today > notice.endsOn
    ? text('公示期满，正在办结', 'The period is over')
    : text('公示中，接受异议', 'Open for objections');
}
