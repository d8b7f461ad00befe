import type { Sections } from './environment-sections.ts';
import type { Engine, Project, Terraform } from './sections/project.ts';

/** The words a question is asked with. A missing line is a type error. */
type Words<Section> = {
  [Key in keyof Section]: Section[Key] extends object | null ? Words<Section[Key]> | string : string;
};

type Questions = { project: Words<Project>; engine: string; terraform: Words<Terraform> } & {
  [Name in keyof Sections]: Words<Sections[Name]>;
};

/** What choices are called where their values alone do not say what they mean. */
export const choiceNames: { engine: Record<Engine, string> } = {
  engine: {
    terraform: 'Terraform (one root per component)',
    terragrunt: 'Terragrunt (one unit per component)',
  },
};

export const questions: Questions = {
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
    create: 'Create the stores of states (no: use existing ones)?',
    locking: 'Where is the lock of states on AWS kept?',
    accessLogs: 'Log every request to the stores of states?',
    principals: 'IAM principals that may use the state beside CI (comma separated, empty: all of the account)',
    aws: {
      bucket: 'State bucket (empty: picked)',
      table: 'Lock table (empty: picked)',
      region: "Region of the state (empty: the environment's first)",
      kmsKeyArn: 'ARN of the key of an existing state bucket (empty: none)',
    },
    azure: {
      resourceGroup: 'Resource group of the state on Azure (empty: picked)',
      storageAccount: 'Storage account of the state (empty: picked)',
      container: 'Container of the state (empty: tfstate)',
      vault: 'Key vault of the state key (empty: picked)',
      region: "Azure region of the state (empty: the environment's first)",
      runnerCidrs: 'Public addresses of the pipeline runners that reach state and keys on Azure (comma separated)',
    },
    gcp: {
      bucket: 'State bucket on Google Cloud (empty: picked)',
      region: "Google Cloud region of the state (empty: the environment's first)",
      principals: 'Who may use the state on Google Cloud beside owners and CI (comma separated, empty: nobody)',
    },
  },
  network: {
    prefixLength: 'Size of each network (16 to 20)',
    zones: 'Availability zones (1 to 3)',
    nat: 'NAT gateways',
    natReason: 'Why production has fewer NAT gateways than zones (empty: it has not)',
    flowLogs: 'Keep flow logs?',
    flowLogRetentionDays: 'Days that flow logs are kept',
    acls: 'Rules of its own for each tier of subnets?',
    privateEndpoints: 'Private endpoints for services of the cloud?',
    customNetworking: 'Second range for pods, on AWS, inside 100.64.0.0/10 (empty: none)',
    cni: { aws: 'Network interface of the pods on AWS', azure: 'Network of the pods on Azure' },
    prefixDelegation: 'Blocks of 16 pod addresses for each node on AWS?',
    podCidr: 'Range of the pods on Azure',
    serviceCidr: 'Range of the services of the cluster',
    subnets: {
      newbits: 'Bits that a subnet adds to the prefix',
      publicOffset: 'Number of the first public subnet',
      privateOffset: 'Number of the first private subnet',
      dataOffset: 'Number of the first data subnet',
    },
  },
  cluster: {
    version: 'Kubernetes version',
    endpoint: 'Where does the API server answer?',
    publicCidrs: 'Public addresses that may reach the API server (comma separated)',
    admins:
      'Who administers the cluster: ARNs of IAM roles and users, ids of Entra groups, Google groups such as group:platform@example.com (comma separated, empty: not decided yet)',
    encryption: "Key of the cluster's secrets",
    logs: 'Logs of the control plane (comma separated)',
    logRetentionDays: 'Days that logs of the control plane are kept',
  },
  nodes: {
    system: {
      min: 'Fewest system nodes',
      max: 'Most system nodes',
      size: { azure: 'VM size of system nodes on Azure', gcp: 'Machine type of system nodes on Google Cloud' },
      types: 'Instance types of system nodes on AWS (comma separated)',
    },
    workload: {
      min: 'Fewest workload nodes',
      max: 'Most workload nodes',
      size: { azure: 'VM size of workload nodes on Azure', gcp: 'Machine type of workload nodes on Google Cloud' },
      types: 'Instance types of workload nodes on AWS (comma separated)',
      capacity: 'How workload nodes are bought',
    },
    spot: {
      enabled: 'A pool of spot nodes for work that may be interrupted?',
      max: 'Most spot nodes',
      size: { azure: 'VM size of spot nodes on Azure', gcp: 'Machine type of spot nodes on Google Cloud' },
      types: 'Instance types of spot nodes on AWS (comma separated)',
    },
    spotReason: 'Why production runs spot nodes (empty: it does not)',
    os: { aws: 'Operating system of the nodes on AWS', azure: 'Operating system of the nodes on Azure' },
    arch: 'Processor of the nodes',
    autoscaler: { aws: 'What adds and removes nodes on AWS' },
    scaleDown: 'How soon idle nodes are removed',
    rotation: {
      maxAgeDays: 'Days after which a node is replaced',
      maxUnavailable: 'Nodes of a pool that are replaced at a time',
    },
    diskGib: 'Disk of each node in GiB',
  },
  addons: {
    'aws-load-balancer-controller': 'Load balancers for ingresses and services on AWS?',
    'cert-manager': 'Certificates inside the cluster?',
    'external-dns': 'DNS records of ingresses and services?',
    gateway: 'Gateway API on Azure and Google Cloud?',
    'metrics-server': 'CPU and memory of pods, for autoscaling by load?',
    'node-local-dns': 'A cache of DNS answers on every node?',
  },
  secrets: {
    backend: { aws: 'Secret store on AWS' },
    inCluster: 'How do pods get secrets?',
    createExampleSecretProviderClass: 'An example that mounts a secret into a pod?',
    rotationDays: 'Days after which a secret counts as old',
  },
  dns: {
    domain: 'Domain of the applications (empty: none yet)',
    zoneId: 'Existing Route 53 zone of that domain (empty: create one)',
    zones: {
      azure: 'Id of an existing zone of that domain in Azure DNS (empty: create one)',
      gcp: 'Name of an existing zone of that domain in Cloud DNS (empty: create one)',
    },
  },
  tls: { issuer: 'Who issues certificates?' },
  ingress: { controller: { aws: 'Load balancer on AWS' } },
  security: {
    tlsPolicy: 'TLS versions that load balancers accept',
    binaryAuthorization: 'Only images that the Binary Authorization policy of the Google Cloud project admits?',
    podSecurity: 'Pod Security Standard of the namespaces',
  },
  data: {
    enabled: 'A database?',
    engine: 'Engine of the database',
    class: 'Instance class of the database on AWS',
    size: { azure: 'Size of the database server on Azure', gcp: 'Tier of the database on Google Cloud' },
    storageGib: 'Storage of the database in GiB',
    backup: {
      retentionDays: 'Days that backups of the database are kept (1 to 35)',
      crossRegion: 'Copy backups to another region?',
      copyRegion: "Region of the copies (empty: the environment's second)",
      multiAz: 'A standby in another zone?',
      vaultLock: 'Lock the backup vault against deletion?',
    },
  },
  tags: { extra: 'More tags, such as Data=internal (comma separated)' },
};
