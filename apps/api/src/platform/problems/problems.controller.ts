import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/auth';
import { AnswersAlways } from '../../startup/readiness.guard';
import { Problems } from '../openapi/problems.decorator';
import { problem } from './framework-errors';
import { PROBLEMS, findProblem } from './problem-catalogue';
import { languageOf } from './language';
import { ProblemEntryDto, ProblemListDto } from './problem.response';

/** What a problem's `type` leads to. */
@ApiTags('problems')
@Public()
@AnswersAlways()
@Controller('problems')
export class ProblemsController {
  /** Every code that the service answers with. */
  @Get()
  list(@Headers('accept-language') wanted: string | undefined): ProblemListDto {
    const language = languageOf(wanted);
    const entries = Object.entries(PROBLEMS).map(([code, { status, title }]) => ({
      code,
      status,
      title: title[language],
    }));
    return { items: entries.sort((a, b) => (a.code < b.code ? -1 : 1)) };
  }

  @Problems('NOT_FOUND')
  @Get(':code')
  find(@Param('code') code: string, @Headers('accept-language') wanted: string | undefined): ProblemEntryDto {
    const entry = findProblem(code);
    if (!entry) throw problem('NOT_FOUND');
    return { code, status: entry.status, title: entry.title[languageOf(wanted)] };
  }
}
