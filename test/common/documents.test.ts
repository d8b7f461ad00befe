import { describe, expect, it } from '@jest/globals';
import { type Cloud, clouds } from '../../schema/clouds.ts';
import { generated, textOf } from '../cases.ts';

const Regions: Readonly<Record<Cloud, string>> = { aws: 'eu-west-1', azure: 'westeurope', gcp: 'europe-west1' };

/** What a document says only of this cloud. */
const Words: Readonly<Record<Cloud, RegExp>> = {
  aws: /\baws\b|AWS|EKS|\bS3\b|DynamoDB/,
  azure: /azure|\baz |AKS|Entra|kubelogin|subscription|storage account/i,
  gcp: /google|gcloud|GKE|GCP|gs:\/\//i,
};

const Documents = ['README.md', 'AGENTS.md', '.tflint.hcl', 'Makefile'];
const isDocument = (path: string) => Documents.includes(path) || /^docs\/(?!traceability)/.test(path);

async function documents(chosen: readonly Cloud[], engine = 'terraform'): Promise<Map<string, string>> {
  const places = chosen.map(cloud => `${cloud}: { regions: { ${Regions[cloud]}: {} } }`).join(', ');
  const answers = `project: { name: acme }\nengine: ${engine}\nenvironments: { dev: { profile: dev, ${places} } }\n`;
  const files = await generated(answers);
  return new Map([...files.values()].filter(({ path }) => isDocument(path)).map(file => [file.path, textOf(file)]));
}

describe.each(clouds)('the documents of a repository on %s alone', cloud => {
  it.each([
    ['terraform', 4],
    ['terragrunt', 5],
  ])('are about that cloud and no other, with %s', async (engine, pages) => {
    const texts = await documents([cloud], engine);
    expect([...texts.keys()]).toHaveLength(Documents.length + pages);
    for (const [path, text] of texts) {
      for (const other of clouds.filter(name => name !== cloud)) {
        expect([path, text.split('\n').filter(line => Words[other].test(line))]).toEqual([path, []]);
      }
    }
    expect(texts.get('docs/operations.md')).toMatch(Words[cloud]);
    expect(texts.get('docs/clusters.md')).toMatch(Words[cloud]);
  });
});

describe.each([[['aws']], [['azure']], [['gcp']], [['azure', 'gcp']], [['aws', 'azure', 'gcp']]] as const)(
  'the documents of a repository on %j',
  chosen => {
    it.each(['terraform', 'terragrunt'])(
      'have no gap, no open code block, no list run together, with %s',
      async engine => {
        for (const [path, text] of await documents(chosen, engine)) {
          if (!path.endsWith('.md')) continue;
          expect([path, text.match(/\n\n\n/)]).toEqual([path, null]);
          expect([path, (text.match(/^```/gm) ?? []).length % 2]).toEqual([path, 0]);
          expect([path, text.match(/^(?:- |\d\. ).*\n(?![-\d ]|\n)(?!$).*/m)?.[0]]).toEqual([path, undefined]);
          expect([path, text.match(/[^\n]\n## .*/)?.[0]]).toEqual([path, undefined]);
          expect(text).not.toMatch(/undefined|\{\{/);
        }
      },
    );
  },
);
