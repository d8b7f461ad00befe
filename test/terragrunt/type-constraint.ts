/** A type as a variable of Terraform declares it. */
export type Constraint =
  | { readonly kind: 'any' | 'bool' | 'number' | 'string' }
  | { readonly kind: 'list' | 'map' | 'set'; readonly of: Constraint }
  | { readonly kind: 'tuple'; readonly of: readonly Constraint[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, Attribute> };

export interface Attribute {
  readonly type: Constraint;
  readonly isOptional: boolean;
}

export const any: Constraint = { kind: 'any' };

export function objectOf(attributes: Iterable<readonly [string, Attribute]>): Constraint {
  return { kind: 'object', attributes: new Map(attributes) };
}

/** The type of what lies inside a value of a type; any where the type does not say. */
export function inside(type: Constraint, key: string | number): Constraint {
  switch (type.kind) {
    case 'list':
    case 'map':
    case 'set':
      return type.of;
    case 'tuple':
      return type.of[Number(key)] ?? any;
    case 'object':
      return type.attributes.get(String(key))?.type ?? any;
    default:
      return any;
  }
}

/** The same type with no attribute required. */
export function loosened(type: Constraint): Constraint {
  switch (type.kind) {
    case 'list':
    case 'map':
    case 'set':
      return { kind: type.kind, of: loosened(type.of) };
    case 'object':
      return objectOf([...type.attributes].map(([name, { type: inner }]) => [name, optional(loosened(inner))]));
    default:
      return type;
  }
}

export function optional(type: Constraint): Attribute {
  return { type, isOptional: true };
}

/** Reads a type expression, such as `map(object({ id = string, type = optional(string, "Group") }))`. */
export function parseConstraint(text: string): Constraint {
  const tokens = new Tokens(text);
  const type = typeAt(tokens);
  const rest = tokens.next();
  if (rest !== undefined) throw new Error(`${rest} stands after a type: ${text}`);
  return type;
}

class Tokens {
  readonly #all: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#all = text.replace(/^\s*(?:#|\/\/).*$/gm, '').match(/"(?:[^"\\]|\\.)*"|[\w.-]+|\S/g) ?? [];
  }

  peek(): string | undefined {
    return this.#all[this.#at];
  }

  next(): string | undefined {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the token if it is the next one. */
  takes(wanted: string): boolean {
    if (this.peek() !== wanted) return false;
    this.#at += 1;
    return true;
  }

  expect(wanted: string): void {
    const token = this.next();
    if (token !== wanted) throw new Error(`${wanted} was expected in a type, and not ${token ?? 'its end'}`);
  }
}

function typeAt(tokens: Tokens): Constraint {
  const kind = tokens.next();
  switch (kind) {
    case 'any':
    case 'bool':
    case 'number':
    case 'string':
      return { kind };
    case 'list':
    case 'map':
    case 'set':
      return { kind, of: inParentheses(tokens, typeAt) };
    case 'tuple':
      return { kind, of: inParentheses(tokens, tupleAt) };
    case 'object':
      return inParentheses(tokens, objectAt);
    default:
      throw new Error(`${kind ?? 'nothing'} is no type`);
  }
}

function inParentheses<Content>(tokens: Tokens, content: (tokens: Tokens) => Content): Content {
  tokens.expect('(');
  const found = content(tokens);
  tokens.expect(')');
  return found;
}

function tupleAt(tokens: Tokens): Constraint[] {
  const types: Constraint[] = [];
  tokens.expect('[');
  while (!tokens.takes(']')) {
    types.push(typeAt(tokens));
    tokens.takes(',');
  }
  return types;
}

function objectAt(tokens: Tokens): Constraint {
  const attributes: [string, Attribute][] = [];
  tokens.expect('{');
  while (!tokens.takes('}')) {
    const name = tokens.next() ?? '';
    tokens.expect('=');
    attributes.push([name.replace(/^"(.*)"$/, '$1'), attributeAt(tokens)]);
    tokens.takes(',');
  }
  return objectOf(attributes);
}

function attributeAt(tokens: Tokens): Attribute {
  if (!tokens.takes('optional')) return { type: typeAt(tokens), isOptional: false };
  const type = inParentheses(tokens, inner => {
    const found = typeAt(inner);
    if (inner.takes(',')) skipDefault(inner);
    return found;
  });
  return { type, isOptional: true };
}

// Up to the parenthesis that closes optional(…).
function skipDefault(tokens: Tokens): void {
  for (let depth = 0; depth > 0 || tokens.peek() !== ')'; ) {
    const token = tokens.next();
    if (token === undefined) throw new Error('a default has no end');
    depth += depthOf(token);
  }
}

function depthOf(token: string): number {
  if (/^[([{]$/.test(token)) return 1;
  return /^[)\]}]$/.test(token) ? -1 : 0;
}
