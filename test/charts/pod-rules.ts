import type { Manifest } from './crd-facts.ts';

interface Container {
  readonly image?: string;
  readonly name: string;
  readonly resources?: { readonly limits?: { memory?: string }; readonly requests?: { cpu?: string; memory?: string } };
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
    readonly readOnlyRootFilesystem?: boolean;
  };
}

interface Pod {
  readonly automountServiceAccountToken?: boolean;
  readonly containers: readonly Container[];
  readonly hostNetwork?: boolean;
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly seccompProfile?: { readonly type: string } };
}

/** What is wrong with the pods of a workload: as the Pod Security Standard "restricted" asks, but for kube-system. */
export function podFaults({ kind, spec }: Manifest, namespace: string): string[] {
  if (!['DaemonSet', 'Deployment'].includes(kind)) return [];
  const { template } = spec as { template: { spec: Pod } };
  const isSystem = namespace === 'kube-system';
  return [
    ...(template.spec.securityContext?.seccompProfile?.type === 'RuntimeDefault' ? [] : ['no seccomp profile']),
    ...(template.spec.automountServiceAccountToken === false ? [] : ['a token that nobody uses']),
    ...(isSystem ? [] : restrictedFaults(template.spec)),
    ...template.spec.containers.flatMap(container => containerFaults(container, isSystem)),
  ];
}

function restrictedFaults({ hostNetwork, securityContext }: Pod): string[] {
  return [
    ...(securityContext?.runAsNonRoot === true ? [] : ['may run as root']),
    ...(hostNetwork === true ? ['is in the network of the node'] : []),
  ];
}

function containerFaults({ image = '', name, resources, securityContext }: Container, isSystem: boolean): string[] {
  const { add = [], drop = [] } = securityContext?.capabilities ?? {};
  const has: [what: string, right: boolean][] = [
    ['has an image without version', /:v?\d+\.\d+\.\d+$/.test(image)],
    ['has no limit of memory', resources?.limits?.memory !== undefined],
    ['requests nothing', resources?.requests?.cpu !== undefined && resources.requests.memory !== undefined],
    ['may get more rights', securityContext?.allowPrivilegeEscalation === false],
    ['keeps capabilities', drop.join() === 'ALL' && (isSystem || add.length === 0)],
    ['may write to its image', isSystem || securityContext?.readOnlyRootFilesystem === true],
  ];
  return has.filter(([, right]) => !right).map(([what]) => `${name} ${what}`);
}
