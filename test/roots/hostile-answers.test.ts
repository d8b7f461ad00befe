import { parse } from '@cdktf/hcl2json';
import { describe, expect, it, jest } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { type CheckedAnswers, checkAnswers } from '../../src/answers/answers.ts';
import { resourceLabels } from '../../src/answers/labels.ts';
import { valueLayer } from '../../src/answers/layer.ts';
import { scaffoldFile } from '../../src/answers/scaffold-file.ts';
import { getIn, type Tree } from '../../src/answers/tree.ts';
import { sample } from '../encode/nasty-text.ts';
import { awsTexts, azureTexts, gcpTexts } from './free-texts.ts';
import { hostileAnswers } from './hostile-answers.ts';
import { leafShape } from './leaf-shape.ts';
import { plainAnswers, plainOn } from './plain-answers.ts';
import { type Leaf, leafRenderer } from './rendered-leaves.ts';

jest.setTimeout(120_000);

const known = new Map<string, Promise<string>>();

const clouds = [
  { cloud: 'AWS', plain: plainAnswers, texts: awsTexts, sets: 3_000, tagsIn: awsTags },
  { cloud: 'Azure', plain: plainOn('azure'), texts: azureTexts, sets: 1_000, tagsIn: azureTags },
  { cloud: 'Google Cloud', plain: plainOn('gcp'), texts: gcpTexts, sets: 1_000, tagsIn: gcpLabels },
];

const platforms = await Promise.all(
  clouds.map(async ({ plain: tree, texts, ...rest }) => {
    const plain = checked(tree);
    if (plain === undefined) throw new Error(`the plain answers on ${rest.cloud} are refused`);
    const render = await leafRenderer(plain.repository);
    const accepted = sample(hostileAnswers(tree, texts), rest.sets)
      .flatMap(hostile => checked(hostile) ?? [])
      .map(({ tree: whole, repository }) => ({ tree: whole, repository, leaves: render(repository) }));
    return { ...rest, accepted, plainShapes: await shapesOf(render(plain.repository)) };
  }),
);

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

async function parsedLeaf(leaves: readonly Leaf[], name: string): Promise<Tree> {
  const { text = '' } = leaves.find(({ path }) => path.endsWith(name)) ?? {};
  return (await parse(name, text)) as Tree;
}

function literals(node: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(node ?? {}).map(([name, value]) => [literal(name), literal(value)]));
}

async function awsTags(leaves: readonly Leaf[]): Promise<object> {
  const file = await parsedLeaf(leaves, 'network/providers.tf');
  return literals(getIn(file, ['provider', 'aws', 0, 'default_tags', 0, 'tags']));
}

async function azureTags(leaves: readonly Leaf[]): Promise<object> {
  return literals(getIn(await parsedLeaf(leaves, 'network/providers.tf'), ['locals', 0, 'tags']));
}

// As labels they keep what Google Cloud takes of them.
async function gcpLabels(leaves: readonly Leaf[]): Promise<object> {
  const file = await parsedLeaf(leaves, 'network/providers.tf');
  return literals(getIn(file, ['provider', 'google', 0, 'default_labels']));
}

// hcl2json leaves in a text what keeps HCL from evaluating it.
function literal(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

describe.each(platforms)(
  '$sets hostile sets of answers on $cloud',
  ({ cloud, sets, accepted, plainShapes, tagsIn }) => {
    it('are refused or let through, and of both there are many', () => {
      expect(accepted.length).toBeGreaterThan(sets / 5);
      expect(accepted.length).toBeLessThan(sets * (3 / 4));
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
        const tags = {
          Component: 'network',
          CostCenter: project.costCenter,
          Environment: 'prod',
          ManagedBy: 'terraform',
          Owner: project.team,
          Project: project.name,
          ...environments[0]?.tags.extra,
        };
        expect(await tagsIn(leaves)).toEqual(cloud === 'Google Cloud' ? resourceLabels(tags) : tags);
      }
    });

    it('stand in scaffold.yaml as they were given', () => {
      const some = accepted.filter((_, index) => index % 4 === 0);
      for (const { tree } of some) expect(parseYaml(scaffoldFile(tree))).toEqual(tree);
    });
  },
);

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
