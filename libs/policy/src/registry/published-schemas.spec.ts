import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import overlaySchema from '../../region-overlay.schema.json';
import packSchema from '../../pack.schema.json';
import tablesSchema from '../../tables.schema.json';

type Schema = Readonly<Record<string, unknown>>;

const root = join(__dirname, '../../../..');
const source = join(__dirname, '..');
const FILES = {
  'pack.schema.json': packSchema,
  'region-overlay.schema.json': overlaySchema,
  'tables.schema.json': tablesSchema,
} as Readonly<Record<string, Schema>>;

function at(schema: Schema, pointer: string): Schema {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Schema | undefined)?.[key], schema);
  if (!found) throw new Error(`no ${pointer}`);
  return found as Schema;
}

/** Follows references, also those that carry a description of their own. */
function resolve(schema: Schema, file: string): { schema: Schema; file: string; name: string | undefined } {
  const wrapped = schema['allOf'] as Schema[] | undefined;
  const reference = (schema['$ref'] ?? wrapped?.[0]?.['$ref']) as string | undefined;
  if (!reference) return { schema, file, name: undefined };
  const [other, pointer = ''] = reference.split('#');
  const target = other === undefined || other === '' ? file : other;
  const inner = resolve(at(FILES[target] ?? {}, pointer), target);
  return { ...inner, name: inner.name ?? `${target}#${pointer}` };
}

/** The shapes that a value may have: of alternatives and of if/then/else all of them. */
function shapes(schema: Schema, file: string): { schema: Schema; file: string }[] {
  const here = resolve(schema, file);
  const any = here.schema['anyOf'] as Schema[] | undefined;
  if (any) return any.flatMap((one) => shapes(one, here.file));
  if (here.schema['then'] && !here.schema['properties'])
    return [here.schema['then'], here.schema['else']].flatMap((one) => shapes(one as Schema, here.file));
  return [here];
}

const program = (() => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const names = [
    'pack.types',
    'batch.types',
    'deadline.types',
    'plan.types',
    'region-overlay.types',
    'tier.types',
    'registry/pack-file',
  ];
  return ts.createProgram(
    names.map((name) => join(source, `${name}.ts`)),
    { ...options, noEmit: true, incremental: false },
  );
})();
const checker = program.getTypeChecker();

function typeNamed(file: string, name: string): ts.Type {
  const module = program.getSourceFile(join(source, `${file}.ts`));
  const exported = module && checker.getSymbolAtLocation(module);
  const symbol = exported && checker.getExportsOfModule(exported).find((one) => one.getName() === name);
  if (!symbol) throw new Error(`${file} exports no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

function constituents(type: ts.Type): ts.Type[] {
  const all = type.isUnion() ? type.types : [type];
  return all.filter((one) => !(one.flags & ts.TypeFlags.Undefined));
}

const isObject = (type: ts.Type): boolean => Boolean(type.flags & ts.TypeFlags.Object);
const isArray = (type: ts.Type): boolean => checker.isArrayType(type) || checker.isTupleType(type);

function kindOfType(type: ts.Type): string {
  if (type.flags & ts.TypeFlags.Null) return 'null';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  return isArray(type) ? 'array' : 'object';
}

function kindsOfSchema({ schema }: { schema: Schema }): string[] {
  const literals = (schema['enum'] as unknown[] | undefined) ?? ('const' in schema ? [schema['const']] : undefined);
  if (literals) return [...new Set(literals.map((one) => typeof one))];
  const types = [schema['type']].flat() as string[];
  return types.map((type) => (type === 'integer' ? 'number' : type));
}

interface Field {
  readonly optional: boolean;
  readonly types: ts.Type[];
}

function fieldsOf(types: readonly ts.Type[]): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const type of types)
    for (const property of type.getProperties()) {
      const own = checker.getTypeOfSymbol(property);
      const known = fields.get(property.getName())?.types ?? [];
      const optional =
        Boolean(property.flags & ts.SymbolFlags.Optional) || constituents(own).length < [own].flat().length;
      fields.set(property.getName(), { optional, types: [...known, ...constituents(own)] });
    }
  return fields;
}

/** Compares a type with a schema, and says where they differ. */
class Comparison {
  readonly differences: string[] = [];
  private readonly seen = new Set<string>();

  compare(types: readonly ts.Type[], schema: Schema, file: string, path: string): void {
    const { name } = resolve(schema, file);
    const key = `${name ?? path}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const all = shapes(schema, file);
    this.same(path, 'kinds', types.map(kindOfType), all.flatMap(kindsOfSchema));
    this.literals(types, all, path);
    this.arrays(types.filter(isArray), all, path);
    this.objects(
      types.filter((type) => isObject(type) && !isArray(type)),
      all.filter(({ schema: one }) => one['type'] === 'object'),
      path,
    );
  }

  private same(path: string, what: string, inType: readonly string[], inSchema: readonly string[]): void {
    const sorted = (list: readonly string[]): string => [...new Set(list)].sort().join(', ');
    if (sorted(inType) !== sorted(inSchema))
      this.differences.push(`${path} ${what}: type ${sorted(inType)} | schema ${sorted(inSchema)}`);
  }

  private literals(types: readonly ts.Type[], all: readonly { schema: Schema }[], path: string): void {
    const named = types.flatMap((type) => (type.isStringLiteral() ? [type.value] : []));
    const listed = all
      .flatMap(({ schema }) => (schema['enum'] as unknown[] | undefined) ?? [schema['const']])
      .filter((one) => typeof one === 'string');
    this.same(path, 'values', named, listed);
  }

  private arrays(types: readonly ts.Type[], all: readonly { schema: Schema; file: string }[], path: string): void {
    const [type] = types;
    const list = all.find(({ schema }) => [schema['type']].flat().includes('array'));
    if (!type || !list) return;
    const items = list.schema['items'] as Schema | Schema[];
    const elements = checker.getTypeArguments(type as ts.TypeReference);
    if (Array.isArray(items))
      items.forEach((item, i) => this.compare(constituents(elements[i] as ts.Type), item, list.file, `${path}[${i}]`));
    else this.compare(constituents(elements[0] as ts.Type), items, list.file, `${path}[]`);
  }

  private objects(types: readonly ts.Type[], all: readonly { schema: Schema; file: string }[], path: string): void {
    const [one] = types;
    const [only] = all;
    if (!one || !only) return;
    const record = checker.getIndexTypeOfType(one, ts.IndexKind.String);
    if (record) {
      this.compare(constituents(record), only.schema['additionalProperties'] as Schema, only.file, `${path}{}`);
      return;
    }
    const fields = fieldsOf(types);
    const listed = new Map(
      all.flatMap(({ schema, file }) =>
        Object.entries(schema['properties'] as Schema).map(([name, inner]) => [name, { inner, file }] as const),
      ),
    );
    listed.delete('$schema');
    fields.delete('$schema');
    this.same(path, 'fields', [...fields.keys()], [...listed.keys()]);
    if (types.length === 1 && all.length === 1) {
      const required = [...fields].filter(([, { optional }]) => !optional).map(([name]) => name);
      const single = only.schema['maxProperties'] === 1 ? required : ((only.schema['required'] as string[]) ?? []);
      this.same(path, 'required', required, single);
    }
    for (const [name, { types: inner }] of fields) {
      const target = listed.get(name);
      if (target) this.compare(inner, target.inner as Schema, target.file, `${path}.${name}`);
    }
  }
}

describe('the published schemas', () => {
  it.each([
    ['registry/pack-file', 'PackFile', 'pack.schema.json', ''],
    ['registry/pack-file', 'SharedCriteria', 'tables.schema.json', '/definitions/shared'],
    ['tier.types', 'TierDefinition', 'pack.schema.json', '/definitions/tierDefinition'],
    ['batch.types', 'Batch', 'tables.schema.json', '/definitions/batch'],
    ['deadline.types', 'Deadline', 'tables.schema.json', '/definitions/deadline'],
    ['plan.types', 'MeasureRule', 'tables.schema.json', '/definitions/measure'],
    ['region-overlay.types', 'LeadTable', 'tables.schema.json', '/definitions/leads'],
    ['region-overlay.types', 'RegionOverlay', 'region-overlay.schema.json', ''],
  ])('say what the types say: %s %s', (file, name, schemaFile, pointer) => {
    const comparison = new Comparison();
    const schema = pointer ? at(FILES[schemaFile] ?? {}, pointer) : (FILES[schemaFile] ?? {});
    comparison.compare(constituents(typeNamed(file, name)), schema, schemaFile, name);
    expect(comparison.differences).toEqual([]);
  });

  it.each(Object.entries(FILES))('describe every field for an editor: %s', (file, schema) => {
    const silent: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, inner] of Object.entries((value as Schema)['properties'] ?? {})) {
        if (inner === false) continue;
        const own = (inner as Schema)['description'] ?? resolve(inner as Schema, file).schema['description'];
        if (!own) silent.push(`${path}/${name}`);
      }
      for (const [key, inner] of Object.entries(value)) if (key !== 'if') walk(inner, `${path}/${key}`);
    };
    walk(schema, '');
    expect(silent).toEqual([]);
    expect(schema).toMatchObject({ $id: expect.stringContaining(file), title: expect.any(String) });
    for (const definition of Object.values((schema['definitions'] as Schema | undefined) ?? {}))
      expect(definition).toMatchObject({ description: expect.any(String) });
  });
});
