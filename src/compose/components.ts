import { copyRegionOf } from './aws/backup-copy.ts';
import { azureCopyRegion } from './azure/view.ts';
import { type Component, components, readBy } from './component.ts';
import type { RegionPlace } from './place.ts';

/** The components of a region, in the order in which they are applied. */
export function componentsOf(place: RegionPlace): Component[] {
  const absent = absentFrom(place);
  const present = components.filter(component => !absent.includes(component));
  const isAfter = (component: Component) => component === 'data';
  // On Azure the database takes the key of its copies, so that the two come in the other order.
  return place.cloud === 'azure'
    ? [...present.filter(component => !isAfter(component)), ...present.filter(isAfter)]
    : present;
}

/** Those of them that are in its region. */
export function readIn(place: RegionPlace, component: Component): readonly Component[] {
  const present = componentsOf(place);
  return readBy(component, place.cloud).filter(read => present.includes(read));
}

/**
 * Terraform applies nodes with their cluster and copies with their database, each in one root. A unit of Terragrunt calls
 * one module, so that it has units of these too.
 */
function absentFrom(place: RegionPlace): Component[] {
  const { repository, environment, cloud } = place;
  const isTerragrunt = repository.engine === 'terragrunt';
  // EKS fails nodes that find no network, so that with Cilium they wait for it.
  const hasCilium = cloud === 'aws' && environment.network.cni.aws === 'cilium';
  const absent: Record<string, boolean> = {
    cilium: !hasCilium,
    nodes: !hasCilium && !isTerragrunt,
    data: !environment.data.enabled,
    'data-copy': !isTerragrunt || !hasCopy(place),
  };
  return components.filter(component => absent[component]);
}

function hasCopy({ environment, cloud, region }: RegionPlace): boolean {
  if (cloud === 'gcp') return false;
  const copyRegion = cloud === 'aws' ? copyRegionOf : azureCopyRegion;
  return copyRegion(environment, region.name) !== null;
}
