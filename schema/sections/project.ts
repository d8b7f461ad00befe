import { z } from 'zod';
import { BranchName, Email, GitUrl, limits, Owner, ProjectName, TagText, Text } from '../scalars.ts';

/** Every answer of a section has a value after resolution; in a file each may be left out (see `answers.ts`). */
export const Project = z
  .strictObject({
    name: ProjectName.describe('Name of the platform; prefixes every cloud resource.'),
    team: TagText.min(1).max(63).describe('Team that owns the platform; the Owner tag.'),
    costCenter: TagText.min(1).max(63).describe('Cost centre; the CostCenter tag.'),
    contacts: z
      .strictObject({
        email: Email.nullable().describe('Address that reaches the team.'),
        chat: Text.nullable().describe('Chat channel of the team, such as "#platform".'),
        pager: Text.nullable().describe('Name of the on-call schedule.'),
        escalation: z.array(Text).max(limits.list).describe('Who is asked next, in order.'),
      })
      .describe('How the team is reached; shown in the README.'),
    repository: GitUrl.nullable().describe(
      'URL of the git repository. CI roles trust it; without it none is generated.',
    ),
    defaultBranch: BranchName.describe('Branch that is deployed.'),
    owners: z.array(Owner).max(limits.list).describe('Code owners of the whole repository.'),
    license: z.enum(['none', 'apache-2.0', 'mit']).describe('Licence file of the generated repository.'),
  })
  .describe('Who owns the platform and where its code lives.');

export const Engine = z
  .enum(['terraform', 'terragrunt'])
  .describe('Tool that runs the components: Terraform in a root of each, or Terragrunt in a unit of each.');

export const Terraform = z
  .strictObject({
    binary: z
      .enum(['terraform', 'tofu'])
      .describe('Command that runs Terraform code; the Makefile calls it, or Terragrunt does.'),
  })
  .describe('The Terraform command line.');

export type Project = z.infer<typeof Project>;
export type Engine = z.infer<typeof Engine>;
export type Terraform = z.infer<typeof Terraform>;
