/** A resource of a plan, with what stands in the file that declares it. */
export interface Resource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The root that plans it. Resources of one root may lean on one another. */
  readonly root: Root;
  /** Where it is declared, as `modules/aws/state/main.tf aws_kms_key.this`. */
  readonly declared: string;
  /** Check ids that the declaration skips. */
  readonly skips: readonly string[];
  /** Whether its lifecycle makes the next one before it takes this one away. */
  readonly createsFirst?: boolean;
}

export interface Root {
  readonly key: string;
  /** Whether its environment refuses to be destroyed, as production does. */
  readonly isProtected: boolean;
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

/** Whatever is one of something, or a list of them, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function ofType(scope: readonly Resource[], type: string): Resource[] {
  return scope.filter(resource => resource.type === type);
}
