import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Copy } from './copy.ts';

/** An edit as teams make it: what it does to a repository, and whether it is still there afterwards. */
export interface CannedEdit {
  readonly name: string;
  readonly make: (copy: Copy) => void;
  /** What must be found below a folder when all is done, and in how many files at least. */
  readonly kept: RegExp;
}

const Clouds = ['aws', 'azure', 'gcp'];

export const cannedEdits: readonly CannedEdit[] = [
  {
    name: 'a tag of every resource',
    make: copy =>
      everyFile(copy, /^environments\/.*\/(?:providers\.tf|account\.hcl)$/, text =>
        text.replace(/^( +)([Cc])ost-?[Cc]enter( *)=/m, '$1desk      $3= "7" # ours\n$&'),
      ),
    kept: /^ +desk += "7" # ours$/m,
  },
  {
    name: 'a longer name than its neighbours have',
    make: copy =>
      everyFile(copy, /^environments\/.*\/aws\/.*\/providers\.tf$/, text =>
        text.replace(/^provider "aws" \{\n/m, '$&  skip_requesting_account_id = false\n'),
      ),
    kept: /^ {2}skip_requesting_account_id = false$/m,
  },
  {
    name: 'more nodes of another size',
    make: copy =>
      everyFile(copy, /^environments\/.*\/(?:nodes\.tf|nodes\/terragrunt\.hcl)$/, text =>
        text
          .replace(/( +)max( +)= (\d+)\n/, '$1# Agreed with finance.\n$1max$2= 31\n')
          .replace(/types( *)= \[/, '$&"big", '),
      ),
    kept: /# Agreed with finance\.\n +max +_?= 31[\s\S]*types += \["big", /,
  },
  {
    name: 'a variable and an output',
    make: copy =>
      inModules(copy, 'network', module => {
        copy.edit(
          `${module}/variables.tf`,
          text => `variable "ours" {\n  type    = string\n  default = "x"\n}\n\n${text}`,
        );
        copy.edit(`${module}/outputs.tf`, text => `${text}\noutput "ours" {\n  value = var.ours\n}\n`);
      }),
    kept: /output "ours" \{\s+value = var\.ours\s+\}/,
  },
  {
    name: 'a file of their own',
    make: copy =>
      inModules(copy, 'cluster', module =>
        copy.write(`${module}/own.tf`, 'locals {\n  ours = var.name\n}\n\noutput "ours" {\n  value = local.ours\n}\n'),
      ),
    kept: /ours = var\.name/,
  },
  { name: 'a block in another file', make: moveGateway, kept: /resource "\w+" "(?:egress|nat)" \{/ },
  {
    name: 'comments',
    make: copy =>
      inModules(copy, 'network', module => {
        copy.edit(`${module}/nat.tf`, text => `# Read the runbook first.\n${text}`);
        copy.edit(`${module}/subnets.tf`, text =>
          text.replace(/\n(resource "[\s\S]*?\{\n)/, '\n# Counted twice.\n$1  # By hand.\n'),
        );
      }),
    kept: /# Counted twice\.\nresource .*\n {2}# By hand\.\n/,
  },
  {
    name: 'a test of a module, which speaks of the resource that the release renames',
    make: copy => everyFile(copy, /^modules\/aws\/network\/tests\/routes\.tftest\.hcl$/, text => `${text}\n${OwnRun}`),
    kept: /condition {5}= length\(aws_nat_gateway\.egress\) >= 0$/m,
  },
  {
    name: 'line ends of Windows',
    make: copy => inModules(copy, 'network', module => copy.edit(`${module}/outputs.tf`, crlf)),
    kept: /\r\noutput "remark" \{\r\n/,
  },
];

const OwnRun = `run "ours" {
  command = plan

  assert {
    condition     = length(aws_nat_gateway.this) >= 0
    error_message = "There is nothing to count."
  }
}
`;

/** Files that a team deletes; they have to stay away. */
export const Deleted = ['docs/clusters.md', 'modules/aws/network/tests/acls.tftest.hcl'];

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

// The very resource that the release renames.
function moveGateway(copy: Copy): void {
  inModules(copy, 'network', module => {
    const pattern = /resource "(?:aws_nat_gateway|azurerm_nat_gateway|google_compute_router)" "this" \{[\s\S]*?\n\}\n/;
    const [block = ''] = pattern.exec(copy.read(`${module}/nat.tf`)) ?? [];
    copy.edit(`${module}/nat.tf`, text => text.replace(`${block}\n`, '').replace(`\n${block}`, ''));
    copy.write(`${module}/moved-away.tf`, block);
  });
}

function inModules(copy: Copy, component: string, change: (module: string) => void): void {
  const modules = Clouds.map(cloud => `modules/${cloud}/${component}`);
  for (const module of modules.filter(path => existsSync(join(copy.dir, path)))) change(module);
}

function everyFile(copy: Copy, pattern: RegExp, change: (text: string) => string): void {
  for (const path of filesBelow(copy.dir).filter(path => pattern.test(path))) {
    if (change(copy.read(path)) !== copy.read(path)) copy.edit(path, change);
  }
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return entries.map(({ parentPath, name }) => posix.relative(folder, posix.join(parentPath, name))).sort();
}
