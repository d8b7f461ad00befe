import { describe, expect, it } from '@jest/globals';
import { type Folder, modules } from './generated-folders.ts';
import { exposedNames, idleAllowances } from './secret-rules.ts';

function moduleWith(variables: string, outputs = ''): Folder {
  return {
    path: 'modules/aws/example',
    files: new Map([
      ['variables.tf', variables],
      ['outputs.tf', outputs],
    ]),
  };
}

// SM-04: what Terraform is told to be sensitive it prints nowhere.
describe('a name of a secret', () => {
  it.each(modules.map(module => ({ ...module, module })))('is sensitive in $path', async ({ module }) => {
    expect(await exposedNames(module)).toEqual([]);
  });

  it.each(['db_password', 'api_key', 'token', 'client_secret', 'registry_credentials'])('is seen in %s', async name => {
    const open = moduleWith(`variable "${name}" {\n  type = string\n}\n`, `output "${name}" {\n  value = 1\n}\n`);
    expect(await exposedNames(open)).toEqual([`variable ${name}`, `output ${name}`]);
    const closed = moduleWith(
      `variable "${name}" {\n  type      = string\n  sensitive = true\n}\n`,
      `output "${name}" {\n  value     = 1\n  sensitive = true\n}\n`,
    );
    expect(await exposedNames(closed)).toEqual([]);
  });

  it('is seen inside an object', async () => {
    const variable =
      'variable "login" {\n  type = object({\n    user = string\n    password = optional(string)\n  })\n}\n';
    expect(await exposedNames(moduleWith(variable))).toEqual(['variable login.password']);
  });

  it.each(['kms_key_arn', 'secret_name', 'key_alias', 'monkey', 'keyboard', 'secretary'])(
    'is not seen in %s',
    async name => {
      expect(await exposedNames(moduleWith(`variable "${name}" {\n  type = string\n}\n`))).toEqual([]);
    },
  );

  it('is excused only where it is used', async () => {
    expect(await idleAllowances(modules)).toEqual([]);
    expect(await idleAllowances([])).toHaveLength(7);
  });
});
