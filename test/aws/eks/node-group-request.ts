import { z } from 'zod';
import { RoleArn, TagsShape } from './cluster-request.ts';

const Labels = z.record(z.string().max(63), z.string().max(63));

const Taint = z.strictObject({
  key: z.string().min(1).max(63),
  value: z.string().max(63).exactOptional(),
  effect: z.enum(['NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE']),
});

const Scaling = z
  .strictObject({ minSize: z.int().min(0), maxSize: z.int().min(1), desiredSize: z.int().min(0) })
  .refine(({ minSize, desiredSize, maxSize }) => minSize <= desiredSize && desiredSize <= maxSize, {
    error: 'Minimum capacity must not be above the desired size, nor that above the maximum capacity.',
  });

const Update = z
  .strictObject({
    maxUnavailable: z.int().min(1).max(100).exactOptional(),
    maxUnavailablePercentage: z.int().min(1).max(100).exactOptional(),
    updateStrategy: z.enum(['DEFAULT', 'MINIMAL']).exactOptional(),
  })
  .refine(({ maxUnavailable, maxUnavailablePercentage }) => !(maxUnavailable && maxUnavailablePercentage), {
    error: 'You cannot specify both maxUnavailable and maxUnavailablePercentage.',
  });

const Repair = z.strictObject({ enabled: z.boolean() });

const Template = z
  .strictObject({ id: z.string().startsWith('lt-').exactOptional(), name: z.string().optional(), version: z.string() })
  .refine(({ id, name }) => !id !== !name, { error: 'You must specify either the launch template ID or the name.' });

const Images = ['AL2023_x86_64_STANDARD', 'AL2023_ARM_64_STANDARD', 'BOTTLEROCKET_x86_64', 'BOTTLEROCKET_ARM_64'];

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
export const CreateNodeGroup = z
  .strictObject({
    nodegroupName: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,62}$/),
    clientRequestToken: z.string().exactOptional(),
    amiType: z.enum([...Images, 'CUSTOM', 'AL2_x86_64', 'AL2_ARM_64']).default('AL2023_x86_64_STANDARD'),
    capacityType: z.enum(['ON_DEMAND', 'SPOT', 'CAPACITY_BLOCK']).default('ON_DEMAND'),
    diskSize: z.int().min(1).exactOptional(),
    instanceTypes: z.array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)).exactOptional(),
    labels: Labels.default({}),
    launchTemplate: Template.exactOptional(),
    nodeRepairConfig: Repair.default({ enabled: false }),
    nodeRole: RoleArn,
    releaseVersion: z.string().exactOptional(),
    remoteAccess: z
      .strictObject({ ec2SshKey: z.string().exactOptional(), sourceSecurityGroups: z.array(z.string()).optional() })
      .exactOptional(),
    scalingConfig: Scaling.default({ minSize: 1, maxSize: 2, desiredSize: 2 }),
    subnets: z.array(z.string().startsWith('subnet-')).min(1),
    tags: TagsShape,
    taints: z.array(Taint).max(50).default([]),
    updateConfig: Update.default({ maxUnavailable: 1 }),
    version: z.string().exactOptional(),
  })
  .refine(({ launchTemplate, diskSize }) => !(launchTemplate && diskSize), {
    error: 'Disk size must be specified within the launch template.',
  })
  .refine(({ launchTemplate, remoteAccess }) => !(launchTemplate && remoteAccess), {
    error: 'Remote access configuration cannot be specified with a launch template.',
  });

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateNodegroupConfig.html */
export const UpdateNodeGroupConfig = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  labels: z
    .strictObject({ addOrUpdateLabels: Labels.default({}), removeLabels: z.array(z.string()).default([]) })
    .prefault({}),
  nodeRepairConfig: Repair.exactOptional(),
  scalingConfig: Scaling.exactOptional(),
  taints: z
    .strictObject({ addOrUpdateTaints: z.array(Taint).default([]), removeTaints: z.array(Taint).default([]) })
    .prefault({}),
  updateConfig: Update.exactOptional(),
});

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateNodegroupVersion.html */
export const UpdateNodeGroupVersion = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  force: z.boolean().exactOptional(),
  launchTemplate: Template.exactOptional(),
  releaseVersion: z.string().exactOptional(),
  version: z.string().exactOptional(),
});
