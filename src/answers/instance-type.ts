import type { Cloud } from '../../schema/clouds.ts';

/** Whether a type of machine has an Arm processor, as each cloud names them. */
export function isArm(cloud: Cloud, type: string): boolean {
  return ARM[cloud](type);
}

const ARM: Readonly<Record<Cloud, (type: string) => boolean>> = {
  aws: isGraviton,
  // A letter p behind the number of processors ("Azure VM naming conventions").
  azure: type => /^Standard_[A-Z]+\d+(?:-\d+)?p/.test(type),
  // Kubernetes Engine documentation, "Arm workloads on GKE".
  gcp: type => /^(?:a4x|c4a|n4a|t2a)-/.test(type),
};

/**
 * Whether an EC2 instance type has a Graviton processor: its family has a "g" right after the number of its generation,
 * and a1 was the first (EC2 user guide, "Amazon EC2 instance type naming conventions").
 */
export function isGraviton(type: string): boolean {
  return /^(?:a1|[a-z]+\d+g[a-z]*(?:-\w+)?)\./.test(type);
}
