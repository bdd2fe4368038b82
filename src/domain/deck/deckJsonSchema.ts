// The JSON Schema (2020-12) of a deck, made from the one schema in deckSchema.ts, so that the two cannot
// disagree. Only the kinds of checks that deckSchema.ts uses are known; any other throws when `npm run deck`
// writes the file.
import { deckSchema } from './deckSchema';

/** A JSON Schema; only the keywords that a deck needs. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  /** Every pattern must be found in the text. */
  readonly allOf?: readonly { readonly pattern: string }[];
}

/** The JSON Schema of deck JSON files. Lengths count code points here and UTF-16 units in the app. */
export function deckJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Pointwise deck',
    ...schemaOf(deckSchema),
  };
}

/** The parts of a valibot schema that are read here; valibot keeps them as plain data. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly wrapped?: Described;
  readonly literal?: string | number | boolean;
  readonly options?: readonly (string | number | Described)[];
  readonly pipe?: readonly Described[];
  readonly requirement?: unknown;
}

function schemaOf(described: Described): JsonSchema {
  const { type, entries = {}, item, literal, options = [] } = described;
  const checks = checksOf(described);
  switch (type) {
    case 'literal':
      return literal === undefined ? unknownCheck(type) : { const: literal };
    case 'picklist':
      return { enum: options.filter((option) => typeof option !== 'object') };
    case 'union':
      return { anyOf: options.filter((option) => typeof option === 'object').map(schemaOf) };
    case 'number': {
      if (!checks.some((check) => check.type === 'integer')) return unknownCheck(type);
      const [minimum] = requirementsOf(checks, 'min_value');
      return { type: 'integer', ...(typeof minimum === 'number' ? { minimum } : {}) };
    }
    case 'string':
      return { type: 'string', ...lengthsOf(checks, 'maxLength'), ...patternsOf(checks) };
    case 'array':
      if (item === undefined) return unknownCheck(type);
      return { type: 'array', items: schemaOf(item), ...lengthsOf(checks, 'maxItems') };
    case 'strict_object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(entries).map(([name, entry]) => [name, schemaOf(entry.wrapped ?? entry)]),
        ),
        required: Object.keys(entries).filter((name) => entries[name]?.type !== 'exact_optional'),
        additionalProperties: false,
      };
    default:
      return unknownCheck(type);
  }
}

/** What a schema checks beyond its type; the first part of a pipe is the schema itself, which may be a pipe too. */
function checksOf({ pipe = [] }: Described): readonly Described[] {
  const [first, ...checks] = pipe;
  return first?.pipe === undefined ? checks : [...checksOf(first), ...checks];
}

function lengthsOf(checks: readonly Described[], longest: 'maxLength' | 'maxItems'): JsonSchema {
  const [least] = requirementsOf(checks, 'min_length');
  const [most] = requirementsOf(checks, 'max_length');
  return {
    ...(typeof least === 'number' ? { minItems: least } : {}),
    ...(typeof most === 'number' ? { [longest]: most } : {}),
  };
}

function patternsOf(checks: readonly Described[]): JsonSchema {
  const patterns = requirementsOf(checks, 'regex').filter((pattern) => pattern instanceof RegExp);
  return patterns.length === 0 ? {} : { allOf: patterns.map(({ source }) => ({ pattern: source })) };
}

function requirementsOf(checks: readonly Described[], type: string): readonly unknown[] {
  for (const check of checks) {
    if (!['min_length', 'max_length', 'regex', 'integer', 'min_value'].includes(check.type))
      unknownCheck(check.type);
  }
  return checks.filter((check) => check.type === type).map((check) => check.requirement);
}

function unknownCheck(type: string): never {
  throw new Error(`no JSON Schema is known for the check "${type}"`);
}
