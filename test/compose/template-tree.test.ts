import { describe, expect, it } from '@jest/globals';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import { type Scope, templatesOf } from '../../src/compose/template-tree.ts';

const features = await loadFeatures();
const targets = (...[engine, folder]: Parameters<typeof templatesOf>) =>
  templatesOf(engine, folder).map(({ target }) => target);

describe('the templates of a folder', () => {
  const network = 'environments/__env__/aws/__region__/network';

  it('are those of Terraform for Terraform', () => {
    expect(targets('terraform', 'aws/network')).toEqual(
      expect.arrayContaining([`${network}/main.tf`, `${network}/outputs.tf`]),
    );
    expect(targets('terraform', 'aws/network')).not.toContain(`${network}/terragrunt.hcl`);
    expect(targets('terraform', 'terragrunt')).toEqual([]);
  });

  it('are for Terragrunt its own below environments, and those of Terraform elsewhere', () => {
    const own = targets('terragrunt', 'aws/network');
    expect(own.filter(target => target.startsWith('environments/'))).toEqual([`${network}/terragrunt.hcl`]);
    const shared = targets('terraform', 'aws/network').filter(target => !target.startsWith('environments/'));
    expect(own.filter(target => !target.startsWith('environments/'))).toEqual(shared);
  });

  it.each(features.map(({ folder }) => folder))(
    '%s have a target once, in order, and below environments those of one engine',
    folder => {
      const ofUnits = /\/(?:terragrunt|env|account|region)\.hcl$/;
      for (const engine of ['terraform', 'terragrunt'] as const) {
        const found = targets(engine, folder);
        expect(found).toEqual([...new Set(found)].sort());
        const leaves = found.filter(target => target.startsWith('environments/') && !target.endsWith('/protected.tf'));
        expect(leaves.filter(target => ofUnits.test(target) !== (engine === 'terragrunt'))).toEqual([]);
      }
    },
  );

  it.each<[string, string, Scope]>([
    ['terragrunt', 'root.hcl', 'repository'],
    ['terragrunt', 'environments/__env__/env.hcl', 'environment'],
    ['aws/root', 'environments/__env__/aws/account.hcl', 'cloud'],
    ['azure/root', 'environments/__env__/azure/account.hcl', 'cloud'],
    ['gcp/root', 'environments/__env__/gcp/account.hcl', 'cloud'],
    ['terragrunt', 'environments/__env__/__cloud__/__region__/region.hcl', 'region'],
    ['aws/network', 'environments/__env__/aws/__region__/network/terragrunt.hcl', 'region'],
    ['aws/network', 'modules/aws/network/main.tf', 'repository'],
  ])('of %s: %s is made once for each %s', (folder, target, scope) => {
    expect(templatesOf('terragrunt', folder).find(template => template.target === target)?.scope).toBe(scope);
  });

  it('take one of Terragrunt instead of one of Terraform with the same target', () => {
    const protection = templatesOf('terragrunt', 'aws/protection').filter(({ target }) =>
      target.endsWith('/network/protected.tf'),
    );
    expect(protection).toHaveLength(1);
    expect(protection[0]?.source).toMatch(/templates[\\/]terragrunt[\\/]aws[\\/]protection/);
  });
});
