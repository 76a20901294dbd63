import type { Principal } from '@app/auth';
import { RuleBook } from '@app/conduct';
import type { IsoDate } from '@app/domain';
import { type BoardRow, boardTable } from '@app/paperwork';
import { Injectable } from '@nestjs/common';
import { Board } from './board.service';
import type { BoardQueryDto } from './dto/board.requests.dto';

const LIGHTS: Readonly<Record<string, string>> = { green: '正常', yellow: '临近', red: '逾期' };

/** The wall chart to be taken along. */
@Injectable()
export class BoardSheet {
  constructor(
    private readonly board: Board,
    private readonly rules: RuleBook,
  ) {}

  async make(caller: Principal, query: BoardQueryDto): Promise<{ readonly asOf: IsoDate; readonly bytes: Buffer }> {
    const { asOf, items } = await this.board.read(caller, query);
    const rows = items.map(({ waitsFor, light, workingDaysLeft, dueOn, ...entry }): BoardRow => ({
      tier: this.rules.registry.tiers.find(({ code }) => code === entry.tier)?.title.zh ?? entry.tier,
      enterpriseName: entry.enterpriseName,
      creditCode: entry.creditCode,
      regionCode: entry.regionCode,
      phase: entry.phase,
      light: LIGHTS[light] ?? light,
      dueOn: dueOn ?? '',
      workingDaysLeft: workingDaysLeft === null ? '' : String(workingDaysLeft),
      waitsFor: [waitsFor?.owner, waitsFor?.department].filter(Boolean).join(' '),
      task: waitsFor?.task ?? '',
      since: waitsFor?.since ?? '',
    }));
    return { asOf, bytes: await boardTable(asOf, rows) };
  }
}
