import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { laterPackage } from '../../cli/later-package.ts';

const Network = 'aws/network/modules/aws/network';

/** Where a made-up later version lies: it changes, adds and drops files, of Terraform and of other kinds. Call after `ensureBuilt`. */
export function laterHome(): string {
  const [, bin = ''] = laterPackage('0.2.0', templates => {
    templates.edit(`${Network}/main.tf`, text =>
      text.replace('enable_dns_hostnames', 'enable_network_address_usage_metrics = true\n  enable_dns_hostnames'),
    );
    templates.edit(`${Network}/variables.tf`, text => text.replace('One to three zones', 'The zones, one to three'));
    templates.edit('common/scripts/clean.sh', text => text.replace('set -eu', 'LC_ALL=C\nset -eu'));
    templates.write('common/docs/new-page.md', '# New\n');
    templates.write(`${Network}/edge.tf`, 'locals {\n  edge = "public"\n}\n');
  });
  const home = join(bin, '..', '..', '..');
  rmSync(join(home, 'templates', 'terraform', 'common', '_editorconfig'));
  return home;
}
