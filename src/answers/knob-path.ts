import type { SectionName } from '../../schema/environment-sections.ts';
import { getIn, type Path, type Tree } from './tree.ts';

/** Where the answer to a knob stands: under its environment or at the top level; else where one would write it. */
export function knobPath(tree: Tree, environment: string, knob: readonly [SectionName, ...string[]]): Path {
  const own = ['environments', environment, ...knob];
  const givenAtTop = getIn(tree, knob) !== undefined && getIn(tree, own) === undefined;
  return givenAtTop ? knob : own;
}
