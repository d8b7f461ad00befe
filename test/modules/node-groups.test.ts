import { expect, it } from '@jest/globals';
import { declarationsIn } from '../policy/declarations.ts';
import { modules } from './generated-folders.ts';

const groups = modules.flatMap(({ path, files }) =>
  [...files]
    .flatMap(([file, text]) => declarationsIn(`${path}/${file}`, text))
    .filter(({ resource }) => /^(?:aws_eks_node_group|google_container_node_pool)\./.test(resource)),
);

// No plan says it: https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
it('node groups are there before those go whose place they take', () => {
  expect(groups.map(({ path, createsFirst }) => [path, createsFirst])).toEqual([
    ['modules/aws/nodes/main.tf', true],
    ['modules/gcp/nodes/node-pools.tf', true],
  ]);
});
