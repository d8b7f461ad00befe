import type { Profile } from '../../schema/answers.ts';
import type { Sections } from '../../schema/environment-sections.ts';
import type { Engine, Project, Terraform } from '../../schema/sections/project.ts';

/** One region of an environment: a network of its own. */
export type Region = {
  name: string;
  /** CIDR notation; null until the allocator has picked it. */
  cidr: string | null;
  /** Names of the availability zones to span. */
  zones: string[];
};

export type AwsPresence = {
  /** Twelve digits; null when it was not answered. */
  account: string | null;
  /** The first is the primary one. */
  regions: Region[];
};

/** One environment with every answer resolved. */
export type Environment = Sections & {
  name: string;
  profile: Profile;
  protected: boolean;
  promoteFrom: string | null;
  aws: AwsPresence;
};

/** All answers, resolved: what the templates are rendered from. */
export type Repository = {
  project: Project;
  engine: Engine;
  terraform: Terraform;
  environments: Environment[];
};
