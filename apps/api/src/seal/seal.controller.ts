import { Public } from '@app/auth';
import { DossierProof, SealKey, verifierProgram } from '@app/dossier';
import { SealRepository } from '@app/persistence';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { SealPageDto, SealsVerdictResponseDto } from './seal.response';

const PLAIN_TEXT = { schema: { type: 'string' } } as const;

/** Walking the whole chain is work; nobody needs it often. */
const VERIFY_RATE = { burst: 10, perSecond: 0.2 };

/** What anybody needs to check a bundle. A seal says how many streams moved on a day and nothing about whom. */
@ApiTags('seals')
@Public()
@Controller('api/v1/seals')
export class SealController {
  constructor(
    private readonly seals: SealRepository,
    private readonly proof: DossierProof,
    private readonly key: SealKey,
    private readonly pages: Pages,
  ) {}

  /** Daily seals in order. No account. */
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Query() query: PageQueryDto): Promise<SealPageDto> {
    const { limit, cursor } = this.pages.request('seals', query);
    const rows = await this.seals.following(Number(cursor ?? 0), limit + 1);
    const items = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? String(items.at(-1)?.number) : null;
    const count = await this.seals.count();
    return this.pages.answer('seals', query, { items, nextCursor }, { count, exact: true }) as SealPageDto;
  }

  /** The public keys of the office, PEM, the one in use first. No account. */
  @ApiProduces('application/x-pem-file')
  @ApiOkResponse(PLAIN_TEXT)
  @Header('Content-Type', 'application/x-pem-file')
  @Get('key')
  async publicKeys(): Promise<string> {
    const earlier = (await this.seals.publicKeys()).filter(({ id }) => id !== this.key.id);
    return [this.key.publicPem, ...earlier.map(({ publicPem }) => publicPem)].join('');
  }

  /** The program that checks bundles: `node verify.mjs bundle.zip`. No account. */
  @ApiProduces('text/javascript')
  @ApiOkResponse(PLAIN_TEXT)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Get('verifier')
  verifier(): string {
    return verifierProgram();
  }

  /** Walks the chain of seals from the first. No account. */
  @RateLimit(VERIFY_RATE)
  @Get('verify')
  verify(): Promise<SealsVerdictResponseDto> {
    return this.proof.verifySeals();
  }
}
