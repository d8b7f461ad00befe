import type { Value } from './value.ts';

const Presets: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['aws_availability_zones.names', ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
  ['aws_availability_zones.zone_ids', ['euw1-az1', 'euw1-az2', 'euw1-az3']],
  ['aws_caller_identity.account_id', '123456789012'],
  ['aws_iam_policy_document.json', '{"Version":"2012-10-17","Statement":[]}'],
  ['aws_iam_policy_document.minified_json', '{"Version":"2012-10-17","Statement":[]}'],
  ['aws_region.name', 'eu-west-1'],
  ['aws_region.region', 'eu-west-1'],
]);

/** The value of a data source attribute whose shape configurations rely on, where any stand-in would be refused. */
export function preset(dataType: string, attributeName: string): Value | undefined {
  return Presets.get(`${dataType}.${attributeName}`);
}
