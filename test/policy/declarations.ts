/** Where a resource block stands, and the checks that a comment in it skips. */
export interface Declaration {
  readonly path: string;
  readonly resource: string;
  /** Whether it only reads, and creates nothing. */
  readonly isData: boolean;
  readonly skips: readonly Skip[];
  /** Whether its lifecycle makes the next one before it takes this one away. */
  readonly createsFirst: boolean;
  /** Whether its lifecycle refuses that it is destroyed. */
  readonly preventsDestroy: boolean;
}

export interface Skip {
  readonly id: string;
  readonly reason: string;
}

/** The resource and data blocks of a Terraform file that is formatted as `terraform fmt` does. */
export function declarationsIn(path: string, text: string): Declaration[] {
  return [...text.matchAll(Block)].map(([block, kind, type, name]) => ({
    path,
    resource: `${type}.${name}`,
    isData: kind === 'data',
    skips: [...block.matchAll(SkipComment)].map(([, id = '', reason = '']) => ({ id, reason: reason.trim() })),
    createsFirst: /^ +create_before_destroy += true$/m.test(block),
    preventsDestroy: /^ +prevent_destroy += true$/m.test(block),
  }));
}

// The first line without indentation ends a block.
const Block = /^(resource|data) "(\w+)" "(\w+)" \{(?:\n(?:(?: .*)?\n)*)?\}/gm;

const SkipComment = /#\s*checkov:skip=(\w+)(?::(.*))?$/gm;
