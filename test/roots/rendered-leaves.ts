import type { Repository } from '../../src/answers/repository.ts';
import { compose, type Piece } from '../../src/compose/compose.ts';
import { loadFeatures } from '../../src/compose/feature-list.ts';
import type { Place } from '../../src/compose/place.ts';
import { templateText } from '../../src/compose/template-tree.ts';
import { viewOf } from '../../src/compose/view.ts';
import { compileTemplate } from '../../src/render/render.ts';

export interface Leaf {
  readonly path: string;
  readonly text: string;
}

/**
 * Renders the leaves of a repository again and again: only what carries answers, and with every template compiled once.
 * The repositories must differ from the first one in texts alone, and have one environment in the same regions.
 */
export async function leafRenderer(first: Repository): Promise<(repository: Repository) => Leaf[]> {
  const features = await loadFeatures();
  const pieces = [...compose(first, features)].filter(({ template }) => template.rendered);
  const leaves = pieces.map(piece => ({
    piece,
    print: compileTemplate(piece.template.target, templateText(piece.template)),
  }));
  return repository =>
    leaves.map(({ piece, print }) => {
      const component = piece.place.component ?? piece.feature.component;
      const view = viewOf(samePlace(piece, repository), features, component);
      return { path: piece.path, text: print(view) };
    });
}

function samePlace({ place }: Piece, repository: Repository): Place {
  const [environment] = repository.environments;
  if (!place.environment || !place.cloud || !environment) return { repository };
  const region = environment[place.cloud].regions.find(({ name }) => name === place.region?.name);
  return { ...place, repository, environment, ...(region ? { region } : {}) };
}
