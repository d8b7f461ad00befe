import { type Cloud, cloudNames } from '../../schema/clouds.ts';
import { cloudsOf, type Environment, isOn } from '../answers/repository.ts';
import { podBudget } from '../network/pod-budget.ts';

/** What a reader of the network plan must not overlook, a sentence or two for each point. */
export function networkNotes(environment: Environment): string[] {
  return [
    ...sharedGateways(environment),
    ...endpointCosts(environment),
    ...tightBudgets(environment),
    ...closed(environment),
  ];
}

function sharedGateways({ name, network }: Environment): string[] {
  if (network.natReason === null) return [];
  return [`In ${name} several zones share NAT gateways, on purpose: ${network.natReason}`];
}

// Billing: aws.amazon.com/privatelink/pricing, azure.microsoft.com/pricing/details/private-link. Google asks for nothing.
const COSTS: Readonly<Record<Cloud, string | null>> = {
  aws: 'AWS bills each interface endpoint for every hour and every zone that it exists in, used or not, and for the data that goes through it. The gateway endpoint of S3 is free of charge.',
  azure:
    'Azure bills each private endpoint for every hour that it exists, used or not, and for the data that goes through it.',
  gcp: null,
};

function endpointCosts(environment: Environment): string[] {
  const { name, network } = environment;
  if (!network.privateEndpoints) return [];
  const costs = cloudsOf(environment).flatMap(cloud => COSTS[cloud] ?? []);
  return costs.map(cost => `${name} has private endpoints: ${cost}`);
}

function tightBudgets(environment: Environment): string[] {
  return environment.aws.regions.flatMap(region => {
    const { addresses, isTight } = podBudget(environment, region);
    if (!isTight) return [];
    return [
      `${environment.name} ${region.name} has ${addresses} addresses for pods, which is little for so many nodes: cut larger subnets (network.subnets), give pods a range of their own (network.customNetworking, with vpc-cni), or keep the pools smaller.`,
    ];
  });
}

function closed(environment: Environment): string[] {
  const { name, network } = environment;
  if (network.nat !== 'none') return [];
  const what = isOn(environment, 'aws') ? "Route 53 or to Let's Encrypt" : "Let's Encrypt";
  return [
    `${name} has no way to the internet. Its nodes reach ${cloudsOf(environment)
      .map(cloud => cloudNames[cloud])
      .join(
        ' and ',
      )} through endpoints and nothing else: the images of the add-ons have to lie in a registry that they reach, and whatever talks to ${what} does not work there.`,
  ];
}
