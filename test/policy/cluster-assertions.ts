import { type Assertion, each } from './assertion.ts';
import { isKeyArn } from './key-arn.ts';
import { blocks, listOf, type Resource, text } from './resource.ts';

/** What EKS can log about a control plane: https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html. */
const LogTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

// Newer ones are as good: EKS supports them, and checkov has yet to hear of them.
const VersionsOfCheckov = ['1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35'];

/** Clusters, their nodes, and how machines start. */
export const clusterAssertions: readonly Assertion[] = [
  each('CKV_AWS_37', 'aws_eks_cluster', ({ values }) =>
    LogTypes.every(type => listOf(values.enabled_cluster_log_types).includes(type)),
  ),
  each('CKV_AWS_38', 'aws_eks_cluster', cluster => !isPublic(cluster) || isForSome(cluster)),
  each('CKV_AWS_39', 'aws_eks_cluster', cluster => !isPublic(cluster)),
  each('CKV_AWS_46', 'aws_launch_template', template => !hasCredentials(fromBase64(text(template, 'user_data')))),
  each('CKV_AWS_58', 'aws_eks_cluster', cluster =>
    blocks(cluster, 'encryption_config').some(
      ({ resources, provider }) =>
        listOf(resources).includes('secrets') && inner(provider).some(({ key_arn }) => isKeyArn(key_arn)),
    ),
  ),
  each('CKV_AWS_79', 'aws_launch_template', template =>
    metadata(template).some(options => options.http_tokens === 'required' || options.http_endpoint === 'disabled'),
  ),
  each('CKV_AWS_88', 'aws_launch_template', template =>
    blocks(template, 'network_interfaces').every(
      ({ associate_public_ip_address: isPublic }) => `${isPublic}` !== 'true',
    ),
  ),
  each('CKV_AWS_100', 'aws_eks_node_group', group =>
    blocks(group, 'remote_access').every(
      access => !access.ec2_ssh_key || listOf(access.source_security_group_ids).length > 0,
    ),
  ),
  each('CKV_AWS_339', 'aws_eks_cluster', cluster => VersionsOfCheckov.includes(text(cluster, 'version'))),
  each('CKV_AWS_341', 'aws_launch_template', template =>
    metadata(template).every(options => options.http_put_response_hop_limit === 1),
  ),
];

function isPublic(cluster: Resource): boolean {
  return blocks(cluster, 'vpc_config').some(config => config.endpoint_public_access !== false);
}

function isForSome(cluster: Resource): boolean {
  const ranges = blocks(cluster, 'vpc_config').flatMap(config => listOf(config.public_access_cidrs));
  return ranges.length > 0 && !ranges.some(range => /\/0$/.test(String(range)));
}

function metadata(template: Resource): readonly Readonly<Record<string, unknown>>[] {
  return blocks(template, 'metadata_options');
}

function inner(block: unknown): readonly Readonly<Record<string, unknown>>[] {
  return listOf(block) as readonly Readonly<Record<string, unknown>>[];
}

function fromBase64(value: string): string {
  return Buffer.from(value, 'base64').toString('utf8');
}

// Access keys of people and of sessions, and what their secrets are called wherever they are written down.
function hasCredentials(script: string): boolean {
  return /\bA(?:KIA|SIA)[0-9A-Z]{16}\b|aws_secret_access_key|aws_session_token/i.test(script);
}
