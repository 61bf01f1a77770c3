/**
 * Whether a value is what a JSON Schema describes, yes or no, several times as quick as the schema it was made from: for a million
 * cases. It says no more than that; why a value is refused, the schema itself says. Of JSON Schema it knows what ours uses.
 */

export type Check = (value: unknown) => boolean;

/** @throws Error for a word of JSON Schema that it does not know: then it must not be used */
export function quickCheck(schema: JsonSchema): Check {
  const unknown = Object.keys(schema).find((word) => !known.has(word));
  if (unknown !== undefined) throw new Error(`no check knows ${unknown}`);
  const checks = [
    ...(schema.type === undefined ? [] : [typeCheck(schema.type, schema)]),
    ...(schema.enum === undefined ? [] : [oneOf(schema.enum)]),
    ...('const' in schema ? [oneOf([schema.const])] : []),
    ...(schema.anyOf === undefined ? [] : [anyOf(schema.anyOf.map(quickCheck))]),
    ...(schema.type === undefined && (schema.properties ?? schema.required) !== undefined ? [ifObject(schema)] : []),
    ...(schema.if === undefined ? [] : [onlyIf(quickCheck(schema.if), quickCheck(schema.then ?? {}))]),
  ];
  const [only] = checks;
  return checks.length === 1 && only !== undefined ? only : allOf(checks);
}

/** The words that our schemas use. A pattern stands beside each format, and a description asks for nothing. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
}

const known: ReadonlySet<string> = new Set(
  'type enum const pattern minLength minimum maximum items minItems maxItems properties required additionalProperties propertyNames anyOf if then $schema format title description'.split(
    ' ',
  ),
);

function typeCheck(type: string, schema: JsonSchema): Check {
  switch (type) {
    case 'object':
      return objectCheck(schema);
    case 'array':
      return arrayCheck(schema);
    case 'string':
      return stringCheck(schema);
    case 'integer': {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
      return (value) => Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    }
    case 'boolean':
      return (value) => typeof value === 'boolean';
    default:
      throw new Error(`no check knows the type ${type}`);
  }
}

function stringCheck({ pattern, minLength = 0 }: JsonSchema): Check {
  if (pattern === undefined) return (value) => typeof value === 'string' && value.length >= minLength;
  const expected = new RegExp(pattern);
  return (value) => typeof value === 'string' && value.length >= minLength && expected.test(value);
}

function arrayCheck({ items, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: JsonSchema): Check {
  const check = quickCheck(items ?? {});
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return false;
    for (const item of value) if (!check(item)) return false;
    return true;
  };
}

/** By the fields that the value has: fewer than those that it may have. */
function objectCheck({ properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema): Check {
  const fields = new Map(Object.entries(properties).map(([name, schema]) => [name, quickCheck(schema)]));
  const others = additionalProperties === undefined ? undefined : quickCheck(additionalProperties);
  const names = propertyNames === undefined ? undefined : quickCheck(propertyNames);
  return (value) => {
    if (!isObject(value)) return false;
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    for (const name in value) {
      const check = fields.get(name) ?? others;
      if (check !== undefined && !check(value[name])) return false;
      if (names !== undefined && !names(name)) return false;
    }
    return true;
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without a type, fields are asked of objects alone: as JSON Schema has it. */
const ifObject = (schema: JsonSchema): Check => {
  const check = objectCheck(schema);
  return (value) => !isObject(value) || check(value);
};

const oneOf = (values: readonly unknown[]): Check => {
  const all = new Set(values);
  return (value) => all.has(value);
};

const anyOf = (checks: readonly Check[]): Check => {
  return (value) => {
    for (const check of checks) if (check(value)) return true;
    return false;
  };
};

const allOf = (checks: readonly Check[]): Check => {
  return (value) => {
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
};

const onlyIf = (condition: Check, then: Check): Check => {
  return (value) => !condition(value) || then(value);
};
