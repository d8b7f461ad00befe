import { type Cloud, clouds } from '../../schema/clouds.ts';
import { readDataFile } from '../../schema/data-file.ts';

/** An input or output of the module of a component; scripts/component-interfaces.ts keeps them in schema/components.json. */
export type InterfaceRow = {
  component: string;
  kind: 'input' | 'output';
  name: string;
  on: readonly Cloud[];
  meaning: string;
};

/** What components take and give on these clouds, for docs/components.md. */
export function interfaceRowsOn(present: readonly Cloud[]): object[] {
  return readDataFile<InterfaceRow[]>('components.json').flatMap(({ on, ...row }) => {
    const here = present.filter(cloud => on.includes(cloud));
    return here.length === 0 ? [] : [{ ...row, on: on.length === clouds.length ? 'every cloud' : here.join(', ') }];
  });
}
