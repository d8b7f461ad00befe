import type { Environment, Repository } from '../answers/repository.ts';
import { compileTemplate } from '../render/render.ts';
import { compose, type Piece } from './compose.ts';
import type { Feature } from './feature.ts';
import { fileMode } from './file-mode.ts';
import { type Template, templateText } from './template-tree.ts';
import { viewOf } from './view.ts';

/** One file as the templates want it. */
export type ImageFile = { path: string; content: string; mode: 0o644 | 0o755 };

/**
 * What the templates want: every file of the repository, sorted by path, without those of the environments that are not
 * to be looked at.
 */
export function renderImage(
  repository: Repository,
  features: readonly Feature[],
  isWanted: (environment: Environment) => boolean = () => true,
): ImageFile[] {
  const contentOf = contentReader(features);
  const files: ImageFile[] = [];
  for (const piece of compose(repository, features, isWanted)) {
    files.push({ path: piece.path, content: contentOf(piece), mode: fileMode(piece.path) });
  }
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

// A template is read and compiled once, however many environments it is rendered for; so is the view of a place.
function contentReader(features: readonly Feature[]): (piece: Piece) => string {
  const texts = new Map<string, string>();
  const renderers = new Map<string, (view: object) => string>();
  let last: { place: unknown; views: Map<string | undefined, object> } = { place: undefined, views: new Map() };
  const textOf = (template: Template) => remember(texts, template.source, () => templateText(template));
  const view = ({ feature, place }: Piece) => {
    if (last.place !== place) last = { place, views: new Map() };
    const component = place.component ?? feature.component;
    return remember(last.views, component, () => viewOf(place, features, component));
  };
  return piece => {
    const { template } = piece;
    if (!template.rendered) return textOf(template);
    const render = remember(renderers, template.source, () => compileTemplate(template.target, textOf(template)));
    return render(view(piece));
  };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
