import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { type ApplicationState, dateOf } from '@app/domain';
import { reviewForm, siteCheckForm } from '@app/paperwork';
import { Injectable } from '@nestjs/common';
import { casePapers } from './case-papers';
import { onPaper } from './words';

export const FORM_KINDS = ['site-check', 'preliminary-review'] as const;

export type FormKind = (typeof FORM_KINDS)[number];

/** Forms on paper, filled in where the record has answers and blank elsewhere. */
@Injectable()
export class CaseForms {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
  ) {}

  make(kind: FormKind, state: ApplicationState): Promise<Buffer> {
    return kind === 'site-check' ? this.siteCheck(state) : this.preliminary(state);
  }

  private siteCheck(state: ApplicationState): Promise<Buffer> {
    const check = state.reviews.filter(({ kind }) => kind === 'site-check').at(-1)?.siteCheck;
    const { enterpriseName, creditCode, regionCode, precheck } = state;
    const { tier, batch } = this.rules.namesOf(state, this.clock.today());
    return siteCheckForm({
      enterpriseName,
      creditCode,
      regionCode,
      tierTitle: tier.zh,
      batch: batch.zh,
      checkedOn: check?.checkedOn ?? '',
      place: check?.place ?? '',
      people: check ? String(check.people) : '',
      result: check ? onPaper(check.result) : '',
      findings: check?.findings ?? '',
      questions: [...precheck.manual, ...precheck.unknown],
    });
  }

  private preliminary(state: ApplicationState): Promise<Buffer> {
    const round = state.reviews.filter(({ kind }) => kind === 'preliminary-review').at(-1);
    const opinion = round?.seats[0]?.opinion;
    const { tier, batch } = this.rules.namesOf(state, this.clock.today());
    const { unmet, unknown, manual } = state.precheck;
    const of = (ids: readonly string[], verdict: string) => ids.map((id) => ({ id, verdict: onPaper(verdict) }));
    return reviewForm({
      enterpriseName: state.enterpriseName,
      creditCode: state.creditCode,
      tierTitle: tier.zh,
      batch: batch.zh,
      ruleSetId: state.ruleSetId,
      criteria: [...of(unmet, 'unmet'), ...of(unknown, 'unknown'), ...of(manual, 'manual-review')],
      papers: casePapers(state).map(({ item }) => ({ title: item.title.zh, status: onPaper(item.status) })),
      verdict: opinion ? onPaper(opinion.verdict) : '',
      reason: opinion?.reason ?? '',
      on: opinion ? dateOf(opinion.at) : '',
    });
  }
}
