/** A resource of a plan, with what stands in the file that declares it. */
export interface Resource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Arguments whose values only an apply knows. */
  readonly unknown?: readonly string[];
  /** The root that plans it. Resources of one root may lean on one another. */
  readonly root: Root;
  /** Where it is declared, as `modules/aws/state/main.tf aws_kms_key.this`. */
  readonly declared: string;
  /** Check ids that the declaration skips. */
  readonly skips: readonly string[];
  /** Whether its lifecycle makes the next one before it takes this one away. */
  readonly createsFirst?: boolean;
  /** Whether its lifecycle refuses that it is destroyed. */
  readonly preventsDestroy?: boolean;
}

export interface Root {
  readonly key: string;
  /** Whether its environment refuses to be destroyed, as production does. */
  readonly isProtected: boolean;
  /** Whether it makes the place of states and the identities of pipelines. */
  readonly isBootstrap?: boolean;
}

/** Whether what a root makes may be thrown away: there some protection is an answer. */
export function mayBeThrownAway({ isProtected, isBootstrap }: Root): boolean {
  return !isProtected && isBootstrap !== true;
}

/** The objects of a nested block, or of an attribute that holds objects. */
export function blocks(resource: Resource, name: string): readonly Readonly<Record<string, unknown>>[] {
  const value = resource.values[name];
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

/** An argument as text; empty when it is not set. */
export function text(resource: Resource, name: string): string {
  const value = resource.values[name];
  return typeof value === 'string' ? value : '';
}

/** What stands at a path in nested blocks, such as `settings.ip_configuration.ssl_mode`; nothing where a block is missing. */
export function valuesAt({ values }: Pick<Resource, 'values'>, path: string): readonly unknown[] {
  const deeper = (found: readonly unknown[], name: string) =>
    found.flatMap(block => listOf((block as Readonly<Record<string, unknown>>)[name]));
  return path.split('.').reduce(deeper, [values]);
}

/** Whether exactly this, or one of these, stands at a path: at least once, and never anything else. */
export function isAt(resource: Pick<Resource, 'values'>, path: string, ...expected: readonly unknown[]): boolean {
  const found = valuesAt(resource, path);
  return found.length > 0 && found.every(value => expected.includes(value));
}

/** Whether something stands at a path, and is not empty. */
export function isSetAt(resource: Pick<Resource, 'values'>, path: string): boolean {
  const found = valuesAt(resource, path);
  return found.length > 0 && found.every(value => value !== '');
}

/** Whatever is one of something, or a list of them, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function ofType(scope: readonly Resource[], type: string): Resource[] {
  return scope.filter(resource => resource.type === type);
}
