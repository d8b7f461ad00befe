import { parse } from '@cdktf/hcl2json';
import { describe, expect, it, jest } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { type CheckedAnswers, checkAnswers } from '../../src/answers/answers.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { scaffoldFile } from '../../src/answers/scaffold-file.ts';
import { getIn, type Tree } from '../../src/answers/tree.ts';
import { sample } from '../encode/nasty-text.ts';
import { hostileAnswers, plainAnswers } from './hostile-answers.ts';
import { leafShape } from './leaf-shape.ts';
import { type Leaf, leafRenderer } from './rendered-leaves.ts';

jest.setTimeout(120_000);

const Sets = 3_000;
const known = new Map<string, Promise<string>>();
const plain = checked(plainAnswers);
if (plain === undefined) throw new Error('the plain answers are refused');
const render = await leafRenderer(plain.repository);
const plainShapes = await shapesOf(render(plain.repository));
const accepted = sample(hostileAnswers, Sets)
  .flatMap(tree => checked(tree) ?? [])
  .map(({ tree, repository }) => ({ tree, repository, leaves: render(repository) }));

function checked(tree: Tree): CheckedAnswers | undefined {
  const result = checkAnswers([valueLayer('test', tree)]);
  return 'answers' in result ? result.answers : undefined;
}

// Most leaves hold none of the answers that changed.
function shapeOnce({ path, text }: Leaf): Promise<string> {
  const key = `${path}\n${text}`;
  const shape = known.get(key) ?? leafShape(path, text);
  known.set(key, shape);
  return shape;
}

async function shapesOf(leaves: readonly Leaf[]): Promise<Record<string, string>> {
  const shapes = leaves.map(async leaf => [leaf.path, await shapeOnce(leaf)] as const);
  return Object.fromEntries(await Promise.all(shapes));
}

async function tagsIn(leaves: readonly Leaf[]): Promise<unknown> {
  const { text = '' } = leaves.find(({ path }) => path.endsWith('network/providers.tf')) ?? {};
  const tags = getIn(await parse('providers.tf', text), ['provider', 'aws', 0, 'default_tags', 0, 'tags']);
  return Object.fromEntries(Object.entries(tags ?? {}).map(([name, value]) => [literal(name), literal(value)]));
}

// hcl2json leaves in a text what keeps HCL from evaluating it.
function literal(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

describe(`${Sets} hostile sets of answers`, () => {
  it('are refused or let through, and of both there are many', () => {
    expect(accepted.length).toBeGreaterThan(Sets / 4);
    expect(accepted.length).toBeLessThan(Sets * (3 / 4));
  });

  it('never change the shape of a file', async () => {
    // Markdown takes ten times as long to parse, and has a thousand texts of its own in test/encode.
    const looked = accepted.flatMap(({ leaves }, index) =>
      index % 4 === 0 ? leaves : leaves.filter(({ path }) => !path.endsWith('.md')),
    );
    for (const leaf of looked) {
      const shape = await shapeOnce(leaf);
      if (shape !== plainShapes[leaf.path]) expect([leaf, shape]).toEqual([leaf, plainShapes[leaf.path]]);
    }
  });

  it('are exactly the tags that were asked for', async () => {
    for (const { repository, leaves } of accepted) {
      const { project, environments } = repository;
      expect(await tagsIn(leaves)).toEqual({
        Component: 'network',
        CostCenter: project.costCenter,
        Environment: 'prod',
        ManagedBy: 'terraform',
        Owner: project.team,
        Project: project.name,
        ...environments[0]?.tags.extra,
      });
    }
  });

  it('stand in scaffold.yaml as they were given', () => {
    const some = accepted.filter((_, index) => index % 4 === 0);
    for (const { tree } of some) expect(parseYaml(scaffoldFile(tree))).toEqual(tree);
  });
});

describe('a leaf that forgets to encode', () => {
  it.each([
    ['a.tf', 'locals {\n  a = "TEXT"\n}\n', '${file("x")}'],
    ['a.tf', 'locals {\n  a = "TEXT"\n}\n', '"\n  b = "'],
    ['a.md', '| a |\n|---|\n| TEXT |\n', 'x |\n\n# y'],
    ['a.md', 'by TEXT\n', '[x](y)'],
    ['CODEOWNERS', '* TEXT\n', '@a\n* @b'],
  ])('is seen in %s: %j', async (path, template, hostile) => {
    const shape = (text: string) =>
      leafShape(
        path,
        template.replace('TEXT', () => text),
      );
    expect(await shape(hostile)).not.toBe(await shape('plain'));
  });
});
