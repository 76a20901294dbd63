import type { AggregateType } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { AnyDefinition } from './definition';
import { RECORD_OPTIONS, type RecordOptions } from './ports';

/** The definitions by kind. */
@Injectable()
export class AggregateRegistry {
  private readonly definitions: ReadonlyMap<AggregateType, AnyDefinition>;

  constructor(@Inject(RECORD_OPTIONS) options: RecordOptions) {
    this.definitions = new Map(options.aggregates.map((definition) => [definition.decider.type, definition]));
  }

  get(type: AggregateType): AnyDefinition {
    const definition = this.definitions.get(type);
    if (!definition) throw new Error(`no definition of aggregate ${type} is registered`);
    return definition;
  }

  has(type: AggregateType): boolean {
    return this.definitions.has(type);
  }
}
