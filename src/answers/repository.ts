import type { Profile } from '../../schema/answers.ts';
import { type Cloud, clouds } from '../../schema/clouds.ts';
import type { Sections } from '../../schema/environment-sections.ts';
import type { Engine, Project, Terraform } from '../../schema/sections/project.ts';

/** One region of an environment: a network of its own. */
export type Region = {
  name: string;
  /** CIDR notation; null until the allocator has picked it. */
  cidr: string | null;
  /** Names of the availability zones to span. */
  zones: string[];
  /** Range of the pods on Google Cloud, where they are routed; null until the allocator has picked it. */
  podCidr: string | null;
};

/** The environment on one cloud. Without regions it is not there. */
type Presence = {
  /** The first is the primary one. */
  regions: Region[];
};

export type AwsPresence = Presence & {
  /** Twelve digits; null when it was not answered. */
  account: string | null;
};

export type AzurePresence = Presence & {
  /** UUIDs; null when they were not answered. */
  subscription: string | null;
  tenant: string | null;
};

export type GcpPresence = Presence & {
  /** Id and number of the project; null when they were not answered. */
  project: string | null;
  projectNumber: string | null;
};

/** One environment with every answer resolved. */
export type Environment = Sections & {
  name: string;
  profile: Profile;
  protected: boolean;
  promoteFrom: string | null;
  aws: AwsPresence;
  azure: AzurePresence;
  gcp: GcpPresence;
};

/** All answers, resolved: what the templates are rendered from. */
export type Repository = {
  project: Project;
  engine: Engine;
  terraform: Terraform;
  environments: Environment[];
};

/** The clouds that an environment is on, in the order of documents. */
export function cloudsOf(environment: Environment): Cloud[] {
  return clouds.filter(cloud => isOn(environment, cloud));
}

export function isOn(environment: Environment, cloud: Cloud): boolean {
  return environment[cloud].regions.length > 0;
}

/** Every region of an environment with its cloud, the primary one of each cloud first. */
export function regionsOf(environment: Environment): { cloud: Cloud; region: Region }[] {
  return cloudsOf(environment).flatMap(cloud => environment[cloud].regions.map(region => ({ cloud, region })));
}
