/** What `terraform show -json` says about a saved plan, as far as it is looked at here. */
export interface PlanJson {
  readonly resource_changes: readonly { readonly address: string; readonly change: Change }[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
}

interface Change {
  readonly actions: readonly string[];
  readonly before: Attributes | null;
  readonly after: Attributes | null;
  readonly after_unknown: Attributes;
}

type Attributes = Readonly<Record<string, unknown>>;

/** An attribute that moto does not keep as it was written, so that every plan wants to write it again. */
interface Gap {
  readonly address: RegExp;
  readonly attribute: string;
  /** What moto answers after this value was written. */
  readonly kept: (written: unknown) => unknown;
}

interface AclRule {
  readonly rule_no: number;
  readonly protocol: string;
  readonly ipv6_cidr_block: string | null;
}

const GroupRule = /\.aws_vpc_security_group_(e|in)gress_rule\.(\w+_to_nodes|\w+_from_nodes|nodes_from_\w+)(\[".*"\])?$/;
const LaunchTemplate = /(^|\.)aws_launch_template\./;

/** Every gap of the emulator that a second plan of a generated repository meets; seen with moto 5.2.1. */
export const EmulatorGaps: readonly Gap[] = [
  // The type and the code of an ICMP rule come back as 0; then all rules of the set are shown as changed.
  { address: /^module\.network\.aws_network_acl\.this\["(private|public)"\]$/, attribute: 'ingress', kept: aclRules },
  // A rule between two groups comes back without its description.
  { address: GroupRule, attribute: 'description', kept: nothing },
  // The tags of a launch template come back as tags that it gives, so that every plan wants a version without them.
  { address: LaunchTemplate, attribute: 'tag_specifications', kept: tagsOfOthers },
  { address: LaunchTemplate, attribute: 'latest_version', kept: nothing },
  { address: /(^|\.)aws_eks_node_group\./, attribute: 'launch_template', kept: templateId },
];

// What only follows from another gap.
function nothing(): undefined {
  return undefined;
}

function tagsOfOthers(written: unknown): unknown {
  return (written as readonly { resource_type: string }[]).filter(tags => tags.resource_type !== 'launch-template');
}

function templateId(written: unknown): unknown {
  return (written as readonly { id: string }[]).map(({ id }) => id);
}

function aclRules(written: unknown): unknown {
  const rules = (written as readonly AclRule[]).map(rule => ({
    ...rule,
    icmp_code: 0,
    icmp_type: 0,
    ipv6_cidr_block: rule.ipv6_cidr_block ?? '',
    protocol: ProtocolNumbers[rule.protocol] ?? rule.protocol,
  }));
  return rules.sort((left, right) => left.rule_no - right.rule_no);
}

const ProtocolNumbers: Readonly<Record<string, string>> = { icmp: '1', tcp: '6', udp: '17' };

/** What a plan would change, but for the gaps of the emulator: `<address> <actions> <attributes>`, or `output <name>`. */
export function realChanges({ resource_changes, output_changes = {} }: PlanJson): string[] {
  const resources = resource_changes.flatMap(({ address, change }) => {
    if (`${change.actions}` === 'no-op' || `${change.actions}` === 'read') return [];
    const attributes = changedAttributes(change).filter(name => !isGap(address, name, change));
    return `${change.actions}` === 'update' && attributes.length === 0
      ? []
      : [`${address} ${change.actions} ${attributes}`];
  });
  const outputs = Object.entries(output_changes).filter(([, { actions }]) => `${actions}` !== 'no-op');
  return [...resources, ...outputs.map(([name]) => `output ${name}`)];
}

function changedAttributes({ before, after, after_unknown }: Change): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(after_unknown)]);
  return [...names].filter(name => hasUnknown(after_unknown[name]) || !same(before?.[name], after?.[name]));
}

function hasUnknown(value: unknown): boolean {
  return value === true || (typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown));
}

function isGap(address: string, attribute: string, { before, after }: Change): boolean {
  const gap = EmulatorGaps.find(known => known.address.test(address) && known.attribute === attribute);
  return gap !== undefined && same(gap.kept(after?.[attribute]), gap.kept(before?.[attribute]));
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
