/** An expression of HCL. What is not needed to know a value or a reference stays `opaque`, with the parts it is made of. */
export type Expression =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'template'; parts: readonly Expression[] }
  | { kind: 'tuple'; items: readonly Expression[] }
  | { kind: 'object'; entries: readonly Entry[] }
  | { kind: 'name'; name: string }
  /** `of.key` or `of[key]`. */
  | { kind: 'get'; of: Expression; key: Expression; isIndex: boolean }
  | { kind: 'splat'; of: Expression }
  | { kind: 'call'; name: string; args: readonly Expression[]; spread: boolean }
  | { kind: 'unary'; sign: string; of: Expression }
  | { kind: 'binary'; sign: string; left: Expression; right: Expression }
  | { kind: 'conditional'; condition: Expression; yes: Expression; no: Expression }
  | ForExpression
  /** A `%{ }` of a template: the names that it binds, and what it computes. */
  | { kind: 'directive'; names: readonly string[]; of: readonly Expression[] };

export type Entry = { key: Expression; value: Expression };

export type ForExpression = {
  kind: 'for';
  names: readonly string[];
  in: Expression;
  /** null in a list. */
  key: Expression | null;
  value: Expression;
  grouped: boolean;
  condition: Expression | null;
};
