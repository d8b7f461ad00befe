import { z } from 'zod';
import { limits, Text } from '../scalars.ts';

/** Family with generation, and size (EC2 user guide, "Amazon EC2 instance type naming conventions"). */
export const InstanceType = z
  .string()
  .regex(
    /^(?:[a-z]+\d+[a-z]*(?:-[a-z0-9]+)?|u-\d+tb\d+)\.(?:nano|micro|small|medium|large|\d{0,3}xlarge|metal(?:-\d+xl)?)$/,
    'Use an EC2 instance type, such as m5.large.',
  );

/** Families and sizes as Azure writes them: Standard_D4s_v3. Pools of one cluster take one size each. */
const AzureSize = z
  .string()
  .regex(/^Standard_[A-Z]+\d+[A-Za-z0-9-]*(?:_[A-Za-z0-9]+)*$/, 'Use an Azure VM size, such as Standard_D4s_v3.');

/** Series, type and number of processors: e2-standard-4; shared-core ones end in a word: e2-medium. */
const GcpMachineType = z
  .string()
  .regex(
    /^[a-z]\d+[a-z]?-(?:(?:standard|highmem|highcpu|megamem|ultramem)-\d{1,3}(?:-lssd)?|micro|small|medium)$/,
    'Use a Compute Engine machine type, such as e2-standard-4.',
  );

const size = z
  .strictObject({
    azure: AzureSize.describe('VM size on Azure.'),
    gcp: GcpMachineType.describe('Machine type on Google Cloud.'),
  })
  .describe('What a node is on Azure and Google Cloud, where a pool has one size.');

const types = z.array(InstanceType).min(1).max(limits.list);
const few = z.int().min(0).max(1000);
const most = z.int().min(1).max(1000);

export const Nodes = z
  .strictObject({
    system: z
      .strictObject({
        min: most.describe('Fewest nodes of the system pool.'),
        max: most.describe('Most nodes of the system pool.'),
        size,
        types: types.describe(
          'Instance types of the system pool on AWS; with arch arm64 the like of Graviton by default.',
        ),
      })
      .describe('The tainted pool of what runs the cluster itself.'),
    workload: z
      .strictObject({
        min: few.describe('Fewest nodes of the workload pool.'),
        max: most.describe('Most nodes of the workload pool.'),
        size,
        types: types.describe(
          'Instance types of the workload pool on AWS; with arch arm64 the like of Graviton by default.',
        ),
        capacity: z.enum(['on-demand', 'spot']).describe('How the nodes of the workload pool are bought.'),
      })
      .describe('The pool of the applications.'),
    spot: z
      .strictObject({
        enabled: z.boolean().describe('Add a tainted pool of spot nodes for work that may be interrupted.'),
        max: most.describe('Most nodes of the spot pool.'),
        size,
        types: types.describe(
          'Instance types of the spot pool on AWS, several alike; with arch arm64 those of Graviton by default.',
        ),
      })
      .describe('The optional pool of spot nodes.'),
    spotReason: Text.nullable().describe('Why a production environment runs a spot pool.'),
    os: z
      .strictObject({
        aws: z.enum(['bottlerocket', 'al2023']).describe('Operating system of nodes on AWS.'),
        azure: z.enum(['azurelinux', 'ubuntu']).describe('Operating system of nodes on Azure.'),
      })
      .describe('Operating system of the nodes; on Google Cloud it is Container-Optimized OS.'),
    arch: z.enum(['amd64', 'arm64']).describe('Processor of every node; the instance types have to fit.'),
    autoscaler: z
      .strictObject({
        aws: z.enum(['karpenter', 'cluster-autoscaler']).describe('What adds and removes nodes on AWS.'),
      })
      .describe('What adds and removes nodes; on Azure and Google Cloud the cluster itself does.'),
    scaleDown: z
      .enum(['conservative', 'balanced', 'aggressive'])
      .describe('How soon nodes with little to do are removed.'),
    rotation: z
      .strictObject({
        maxAgeDays: z.int().min(1).max(365).describe('Days after which a node is replaced.'),
        maxUnavailable: z.int().min(1).max(100).describe('Nodes of a pool that are replaced at a time.'),
      })
      .describe('How nodes are replaced.'),
    diskGib: z.int().min(20).max(16384).describe('Disk of each node in GiB.'),
  })
  .describe('The nodes of the cluster.');

export type Nodes = z.infer<typeof Nodes>;
