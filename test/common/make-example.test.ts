import { expect, it } from '@jest/globals';
import { describeWithShell } from './describe-with-shell.ts';
import { commonRepository } from './repository.ts';

const dev = 'environments/dev/aws/eu-west-1/network';
const prod = 'environments/prod/aws/eu-west-1/network';
// A region of another environment that comes first in the alphabet: the example must still name one root that is there.
const elsewhere = 'environments/prod/aws/eu-central-1/network';

describeWithShell('the example that make shows', () => {
  it.each([
    [[dev, elsewhere], '  make plan env=dev region=eu-west-1\n'],
    [[dev, prod], '  make plan env=dev\n'],
    [[dev], '  make plan\n'],
  ])('works for %j', async (roots, example) => {
    const repository = commonRepository(...roots);
    const { output } = await repository.run(['make']);
    expect(output.endsWith(example)).toBe(true);
    expect(await repository.run(example.trim().split(' '))).toMatchObject({ code: 0 });
  });
});
