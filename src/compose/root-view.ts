import type { Json } from '../answers/tree.ts';
import { type Component, hclName, readBy } from './components.ts';
import type { Feature } from './feature.ts';
import type { RootPlace } from './place.ts';

/** A root: where its state lies, whose outputs it reads, and what it gives to its module. */
export function rootView(place: RootPlace, features: readonly Feature[]): object {
  const { state } = place.environment;
  return {
    key: stateKey(place, place.component),
    reads: readBy(place.component).map(component => ({
      name: hclName(component),
      config: { bucket: state.aws.bucket, key: stateKey(place, component), region: state.aws.region },
    })),
    arguments: argumentRows(place, features),
  };
}

function stateKey({ environment, region }: RootPlace, component: Component): string {
  return `environments/${environment.name}/aws/${region.name}/${component}/terraform.tfstate`;
}

function argumentRows(place: RootPlace, features: readonly Feature[]): { name: string; value: Json }[] {
  const given = features
    .filter(feature => feature.arguments?.[place.component] && feature.chosen(place))
    .flatMap(feature => Object.entries(feature.arguments?.[place.component]?.(place) ?? {}));
  return given.map(([name, value]) => ({ name, value })).sort((left, right) => (left.name < right.name ? -1 : 1));
}
