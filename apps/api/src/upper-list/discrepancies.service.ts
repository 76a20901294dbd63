import { type Principal, scopeOf } from '@app/auth';
import { discrepanciesOf } from '@app/domain';
import { BatchCaseRepository, UpperListRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { isRecommended } from '../paperwork/summary-table.service';
import type { DiscrepanciesResponseDto } from './upper-list.response';

/** Holds what the county recommended against the lists of upper levels that were taken in. */
@Injectable()
export class UpperListDiscrepancies {
  constructor(
    private readonly cases: BatchCaseRepository,
    private readonly lists: UpperListRepository,
  ) {}

  async ofBatch(batch: string, caller: Principal): Promise<DiscrepanciesResponseDto> {
    const scope = scopeOf(caller);
    const recommended = (await this.cases.ofBatch(batch, scope)).filter(isRecommended);
    const lists = await this.lists.ofBatch(batch, scope);
    const rows = lists.flatMap((list) => list.rows.flatMap(({ listed }) => (listed?.batch === batch ? [listed] : [])));
    const { absent, notOurs, differing, lacking } = discrepanciesOf(recommended, rows);
    const refOf = ({ id, creditCode, tier }: (typeof recommended)[number]) => ({ applicationId: id, creditCode, tier });
    return {
      batch,
      lists: lists.map(({ id }) => id),
      absent: absent.map(refOf),
      notOurs,
      differing,
      lacking: lacking.map(({ case: one, recorded }) => ({ ...refOf(one), recorded })),
    };
  }
}
