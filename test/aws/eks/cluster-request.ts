import { z } from 'zod';

const Cidrs = z.array(z.cidrv4());

export const RoleArn = z
  .string()
  .regex(/^arn:aws:iam::[0-9]{12}:role\/.+$/, 'The role ARN must be that of an IAM role.');

export const TagsShape = z.record(z.string(), z.string()).default({});

export const VpcConfig = z.strictObject({
  subnetIds: z.array(z.string().startsWith('subnet-')).exactOptional(),
  securityGroupIds: z.array(z.string().startsWith('sg-')).exactOptional(),
  endpointPublicAccess: z.boolean().exactOptional(),
  endpointPrivateAccess: z.boolean().exactOptional(),
  publicAccessCidrs: Cidrs.exactOptional(),
});

export const LogTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;

const Logging = z.strictObject({
  clusterLogging: z.array(z.strictObject({ enabled: z.boolean(), types: z.array(z.enum(LogTypes)) })),
});

const AuthenticationMode = z.enum(['CONFIG_MAP', 'API_AND_CONFIG_MAP', 'API']);
const UpgradePolicy = z.strictObject({ supportType: z.enum(['STANDARD', 'EXTENDED']) });
const Switch = z.strictObject({ enabled: z.boolean() });

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html, without Outposts and Auto Mode. */
export const CreateCluster = z.strictObject({
  name: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/),
  clientRequestToken: z.string().exactOptional(),
  version: z.string().exactOptional(),
  roleArn: RoleArn,
  resourcesVpcConfig: VpcConfig.required({ subnetIds: true }),
  kubernetesNetworkConfig: z
    .strictObject({
      ipFamily: z.enum(['ipv4', 'ipv6']).exactOptional(),
      serviceIpv4Cidr: z.cidrv4().exactOptional(),
      elasticLoadBalancing: Switch.exactOptional(),
    })
    .default({}),
  logging: Logging.default({ clusterLogging: [] }),
  encryptionConfig: z
    .array(
      z.strictObject({
        resources: z.tuple([z.literal('secrets')]),
        provider: z.strictObject({ keyArn: z.string().regex(/^arn:aws:kms:.+:key\/.+$/) }),
      }),
    )
    .max(1)
    .default([]),
  accessConfig: z
    .strictObject({
      authenticationMode: AuthenticationMode.default('CONFIG_MAP'),
      bootstrapClusterCreatorAdminPermissions: z.boolean().default(true),
    })
    .prefault({}),
  bootstrapSelfManagedAddons: z.boolean().exactOptional(),
  upgradePolicy: UpgradePolicy.default({ supportType: 'EXTENDED' }),
  zonalShiftConfig: Switch.exactOptional(),
  deletionProtection: z.boolean().default(false),
  tags: TagsShape,
});

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterConfig.html */
export const UpdateClusterConfig = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  accessConfig: z.strictObject({ authenticationMode: AuthenticationMode }).exactOptional(),
  deletionProtection: z.boolean().exactOptional(),
  logging: Logging.exactOptional(),
  resourcesVpcConfig: VpcConfig.exactOptional(),
  upgradePolicy: UpgradePolicy.exactOptional(),
  zonalShiftConfig: Switch.exactOptional(),
});

export const UpdateClusterVersion = z.strictObject({
  clientRequestToken: z.string().exactOptional(),
  force: z.boolean().exactOptional(),
  version: z.string(),
});
