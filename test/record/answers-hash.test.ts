import { expect, it } from '@jest/globals';
import type { Environment, Repository } from '../../src/answers/repository.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { renderImage } from '../../src/compose/image.ts';
import { answersHashes } from '../../src/record/answers-hash.ts';
import { environmentUnit, unitOf } from '../../src/record/units.ts';
import { checkedAnswers, exampleText } from '../cases.ts';

// Units with the same hash are not rendered again, so that whatever changes their files has to change the hash.
it.each(['aws-standard', 'three-clouds', 'aws-standard-terragrunt', 'three-clouds-terragrunt'])(
  'gives environments of %s with other neighbours the same hash only when their files are the same',
  async name => {
    const features = await loadFeatures();
    const { project, ...answered } = checkedAnswers(exampleText(name)).repository;
    // With roles for pipelines: the first environment of an account makes what the others use.
    const repository = { ...answered, project: { ...project, repository: 'https://github.com/acme/platform' } };
    const seen = new Map<string, readonly string[]>();
    let again = 0;
    for (const neighbours of variants(repository)) {
      const files = renderImage(neighbours, features);
      const hashOf = answersHashes(neighbours);
      for (const environment of neighbours.environments) {
        const unit = environmentUnit(environment.name);
        const key = `${unit} ${hashOf(unit)}`;
        const own = files.filter(({ path }) => unitOf(path) === unit).map(file => JSON.stringify(file));
        again += seen.has(key) ? 1 : 0;
        const before = seen.get(key) ?? own;
        expect(own.filter((file, index) => file !== before[index]).map(file => file.slice(0, 200))).toEqual([]);
        expect(before).toHaveLength(own.length);
        seen.set(key, own);
      }
    }
    expect(again).toBeGreaterThan(5);
    expect(seen.size).toBeGreaterThan(repository.environments.length);
  },
);

it('renders the environments that are wanted as it renders all', async () => {
  const features = await loadFeatures();
  const { repository } = checkedAnswers(exampleText('three-clouds'));
  const all = renderImage(repository, features);
  const some = renderImage(repository, features, ({ name }) => name === 'dev');
  const others = repository.environments.map(({ name }) => name).filter(name => name !== 'dev');
  const left = all.filter(({ path }) => !others.map(environmentUnit).includes(unitOf(path)));
  expect(some).toEqual(left);
});

/** The same answers with neighbours taken away, turned round, and on the account of another. */
function variants(repository: Repository): Repository[] {
  const { environments } = repository;
  const [first] = environments;
  const shared = environments.map(environment => ({
    ...environment,
    aws: { ...environment.aws, account: '7'.repeat(12) },
  }));
  const renamed = environments.map(environment => ({ ...environment, protected: !environment.protected }));
  const lists: Environment[][] = [
    environments,
    environments.toReversed(),
    ...environments.map(gone => environments.filter(environment => environment !== gone)),
    shared,
    shared.toReversed(),
    shared.filter(({ name }) => name !== first?.name),
    renamed,
  ];
  return [
    ...lists.map(list => ({ ...repository, environments: list })),
    { ...repository, project: { ...repository.project, team: 'others' } },
    { ...repository, terraform: { ...repository.terraform, binary: 'tofu' as const } },
  ];
}
