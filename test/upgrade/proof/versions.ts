import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadFeatures } from '../../../src/compose/feature-list.ts';
import { renderImage } from '../../../src/compose/image.ts';
import { checkedAnswers, exampleText } from '../../cases.ts';
import { scaffold, scratchFolder } from '../../cli/bin.ts';
import { later, PURPOSE } from '../../cli/later-versions.ts';
import type { Image } from './disk.ts';
import { evolved, type Pair } from './script.ts';

/** The images of the made-up packages 0.2.0 and 0.3.0 beside this one, between which a repository can be upgraded. */
export async function packagePairs(example: string): Promise<Pair[]> {
  return pairsOf(`packages, ${example}`, [
    await imageOf(example),
    await generatedBy('0.2.0', exampleText(example)),
    await generatedBy(
      '0.3.0',
      exampleText(example).replace(/^project:\n/m, match => match + PURPOSE),
    ),
  ]);
}

/** Versions of which each makes 250 random changes to the one before: a template changes near most edits of the team. */
export async function densePairs(example: string): Promise<Pair[]> {
  const first = await imageOf(example);
  const second = evolved(first, 2, 250);
  return pairsOf(`many changes, ${example}`, [first, second, evolved(second, 3, 250)]);
}

export async function imageOf(example: string): Promise<Image> {
  return renderImage(checkedAnswers(exampleText(example)).repository, await loadFeatures());
}

function pairsOf(name: string, [first, second, third]: [Image, Image, Image]): Pair[] {
  return [
    { name: `0.1.0 to 0.2.0 (${name})`, from: first, to: second },
    { name: `0.2.0 to 0.3.0 (${name})`, from: second, to: third },
    { name: `0.1.0 to 0.3.0 (${name})`, from: first, to: third },
  ];
}

async function generatedBy(version: '0.2.0' | '0.3.0', answers: string): Promise<Image> {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'answers.yaml'), answers);
  const out = join(folder, 'new');
  const { code, err } = await scaffold(['new', out, '--answers', join(folder, 'answers.yaml')], {
    command: later(version),
  });
  if (code !== 0) throw new Error(err);
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: relative(out, file).split(sep).join('/') }))
    .filter(({ path }) => !path.startsWith('.scaffold/') && path !== 'scaffold.yaml')
    .map(({ file, path }) => ({ path, content: readFileSync(file, 'utf8'), mode: modeOf(file) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

function modeOf(file: string): Image[number]['mode'] {
  return (statSync(file).mode & 0o100) === 0 ? 0o644 : 0o755;
}
