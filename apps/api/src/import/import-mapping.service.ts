import { type Principal, toActor } from '@app/auth';
import { BUILT_IN_MAPPINGS, type ColumnMapping, faultsOfMapping, policyCatalogue } from '@app/directory-import';
import { DomainError, text, toInstant } from '@app/domain';
import { ImportMappingRepository, RegionScope } from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import type { ImportMappingResponseDto } from './import-mapping.response';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { validationProblem } from '../platform/validation/field-errors';

/** The caller's key and what the request meant. */
export interface MappingWrite {
  readonly commandId: string;
  readonly requestHash: string;
}

/** Column mappings that an office keeps for its own branch, beside those that the product ships with. */
@Injectable()
export class ImportMappingService {
  constructor(
    private readonly mappings: ImportMappingRepository,
    private readonly once: RecordedOnce,
  ) {}

  /** The mappings that the caller's own branch saved; not those of branches within it. */
  async ofBranch({ regionCode }: Principal): Promise<readonly ColumnMapping[]> {
    const saved = await this.mappings.list(RegionScope.branch(regionCode));
    return saved.filter((each) => each.regionCode === regionCode).map(({ mapping }) => mapping as ColumnMapping);
  }

  async list(caller: Principal): Promise<ImportMappingResponseDto[]> {
    const saved = await this.ofBranch(caller);
    return [
      ...saved.map((mapping) => ({ ...mapping, builtIn: false })),
      ...BUILT_IN_MAPPINGS.map((mapping) => ({ ...mapping, builtIn: true })),
    ];
  }

  /** @throws DomainError 409 `MAPPING_BUILT_IN`; 400, or 422 `MAPPING_INVALID`, with an entry per fault */
  async put(
    id: string,
    body: object,
    caller: Principal,
    write: MappingWrite,
  ): Promise<Answer<ImportMappingResponseDto>> {
    refuseBuiltIn(id);
    const mapping = { ...body, id } as ColumnMapping;
    const { malformed, refused } = faultsOfMapping(mapping, policyCatalogue);
    if (malformed.length > 0) throw validationProblem(400, malformed);
    if (refused.length > 0) {
      throw new DomainError(422, 'MAPPING_INVALID', text('列映射有误', 'The mapping is wrong'), refused);
    }
    const { regionCode } = caller;
    const savedAt = toInstant(Date.now());
    return this.once.run({ ...write, actor: toActor(caller) }, async (session) => {
      const row = { id: keyOf(id, regionCode), regionCode, mapping, savedBy: caller.id, savedAt };
      await this.mappings.put(row, session);
      return { status: 200, body: { ...mapping, builtIn: false } };
    });
  }

  /** @throws DomainError 404 `NOT_FOUND`, 409 `MAPPING_BUILT_IN` */
  async remove(id: string, caller: Principal, write: MappingWrite): Promise<Answer<undefined>> {
    refuseBuiltIn(id);
    const { regionCode } = caller;
    return this.once.run({ ...write, actor: toActor(caller) }, async (session) => {
      if (!(await this.mappings.remove(keyOf(id, regionCode), RegionScope.branch(regionCode), session)))
        throw notFound();
      return { status: 204, body: undefined };
    });
  }
}

/** Two branches may use the same name. */
function keyOf(id: string, regionCode: string): string {
  return `${regionCode}:${id}`;
}

function refuseBuiltIn(id: string): void {
  if (!BUILT_IN_MAPPINGS.some((mapping) => mapping.id === id)) return;
  throw new DomainError(
    409,
    'MAPPING_BUILT_IN',
    text('产品自带的列映射不能更改', 'A mapping that the product ships with cannot be changed'),
  );
}
