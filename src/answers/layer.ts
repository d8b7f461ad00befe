import type { AnswersDocument } from './document.ts';
import { getIn, type Json, mergeTrees, type Path, type Tree, without } from './tree.ts';

/** Answers from one place. Layers are listed from weakest to strongest. */
export type AnswerLayer = {
  tree: Tree;
  /** Where the value at `path` came from, in the words of `scaffold answers`. */
  sourceOf(path: Path): string;
  document?: AnswersDocument;
  /** What weaker layers say at these paths does not count. */
  drops?: readonly Path[];
  /** Nobody said so: a person has to see it in the review, or to accept it with --yes. */
  assumed?: true;
};

/** The layers on top of each other, and who gave each value. */
export type GivenLayers = {
  tree: Tree;
  sourceOf(path: Path): string | undefined;
  /** The strongest layer that gives the value at `path`. */
  layerOf(path: Path): AnswerLayer | undefined;
  /** The file layer, whose lines problems name. */
  document: AnswersDocument | undefined;
};

export function stackLayers(layers: readonly AnswerLayer[]): GivenLayers {
  let tree: Json = {};
  for (const layer of layers) {
    for (const path of layer.drops ?? []) tree = without(tree, path);
    tree = mergeTrees(tree, layer.tree);
  }
  const strongestFirst = layers.toReversed();
  const layerOf = (path: Path) => strongestFirst.find(layer => getIn(layer.tree, path) !== undefined);
  return {
    tree: tree as Tree,
    sourceOf: path => layerOf(path)?.sourceOf(path),
    layerOf,
    document: strongestFirst.find(layer => layer.document)?.document,
  };
}

export function documentLayer(document: AnswersDocument): AnswerLayer {
  const sourceOf = (path: Path) => `${document.file}:${document.locate(path).line}`;
  return { tree: document.tree, sourceOf, document };
}

/** The layers after somebody has accepted what was assumed. */
export function accepted(layers: readonly AnswerLayer[]): AnswerLayer[] {
  return layers.map(({ assumed: _, ...layer }) => layer);
}

/** One value from a flag or an environment variable. */
export function valueLayer(source: string, tree: Tree, drops: readonly Path[] = []): AnswerLayer {
  return { tree, sourceOf: () => source, drops };
}
