import type { SectionName } from './answers.ts';
import type { Network, Project, State, Tags, Terraform } from './sections.ts';

/** The words a question is asked with. A missing line is a type error. */
type Words<Section> = {
  [Key in keyof Section]: Section[Key] extends object | null ? Words<Section[Key]> | string : string;
};

type Sections = { project: Words<Project>; engine: string; terraform: Words<Terraform> } & {
  [Name in SectionName]: Words<{ state: State; network: Network; tags: Tags }[Name]>;
};

export const questions: Sections = {
  project: {
    name: 'Project name (2-20 characters, a-z 0-9 -)',
    team: 'Team that owns the platform',
    costCenter: 'Cost centre',
    contacts: {
      email: 'E-mail address of the team (empty: none)',
      chat: 'Chat channel of the team (empty: none)',
      pager: 'On-call schedule (empty: none)',
      escalation: 'Who is asked next, in order (comma separated)',
    },
    repository: 'URL of the git repository (empty: none yet, no CI roles)',
    defaultBranch: 'Branch that is deployed',
    owners: 'Code owners, such as @acme/platform (comma separated)',
    license: 'Licence of the repository',
  },
  engine: 'Engine',
  terraform: { binary: 'Command line' },
  state: {
    create: 'Create the state buckets (no: use existing ones)?',
    locking: 'Where is the state lock kept?',
    accessLogs: 'Log every request to the state buckets?',
    principals: 'IAM principals that may use the state beside CI (comma separated, empty: all of the account)',
    aws: {
      bucket: 'State bucket (empty: picked)',
      table: 'Lock table (empty: picked)',
      region: "Region of the state (empty: the environment's first)",
      kmsKeyArn: 'ARN of the key of an existing state bucket (empty: none)',
    },
  },
  network: {
    prefixLength: 'Size of each network (16 to 20)',
    zones: 'Availability zones (1 to 3)',
    nat: 'NAT gateways',
    natReason: 'Why production has fewer NAT gateways than zones (empty: it has not)',
    flowLogs: 'Keep flow logs?',
    flowLogRetentionDays: 'Days that flow logs are kept',
    acls: 'Network ACL for each tier?',
    privateEndpoints: 'Private endpoints for AWS services?',
    customNetworking: 'Second range for pods, inside 100.64.0.0/10 (empty: none)',
    subnets: {
      newbits: 'Bits that a subnet adds to the prefix',
      publicOffset: 'Number of the first public subnet',
      privateOffset: 'Number of the first private subnet',
      dataOffset: 'Number of the first data subnet',
    },
  },
  tags: { extra: 'More tags, such as Data=internal (comma separated)' },
};
