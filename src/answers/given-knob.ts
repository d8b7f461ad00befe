import type { SectionName } from '../../schema/environment-sections.ts';
import { knobPath } from './knob-path.ts';
import { getIn, type Tree } from './tree.ts';

/** Whether somebody answered a knob for this environment: what a default says is nobody's mistake. */
export function isGiven(tree: Tree, environment: string, knob: readonly [SectionName, ...string[]]): boolean {
  return getIn(tree, knobPath(tree, environment, knob)) !== undefined;
}
