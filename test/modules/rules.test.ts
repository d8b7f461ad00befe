import { describe, expect, it } from '@jest/globals';
import { templateModules } from '../../scripts/module-docs.ts';
import { repositoryRoot } from '../cases.ts';
import { codeFaults } from './code-rules.ts';
import { fileFaults } from './file-rules.ts';
import { modules, modulesCalledFrom, roots } from './generated-folders.ts';
import { interfaceFaults } from './interface-rules.ts';
import { rootFaults } from './root-rules.ts';

const ofComponents = modulesCalledFrom('environments');

describe('the case with everything', () => {
  it('has every module that there are templates of', () => {
    expect(modules.map(({ path }) => path)).toEqual(
      templateModules(`${repositoryRoot}/templates`)
        .map(folder => folder.slice(folder.lastIndexOf('modules')).replaceAll('\\', '/'))
        .sort(),
    );
  });
});

describe.each(modules.map(module => ({ ...module, module })))('$path', ({ path, module }) => {
  it('has the files of a module, none too long', () => {
    expect(fileFaults(module)).toEqual([]);
  });

  it('has a small, sorted, described and validated interface', async () => {
    expect(await interfaceFaults(module)).toEqual([]);
  });

  it('holds to the house rules in its code', async () => {
    expect(await codeFaults(module, !ofComponents.has(path))).toEqual([]);
  });
});

// What these make is made again by the next apply.
const isReplaceable = (path: string) => /\/(?:cilium|kubernetes-addons|nodes)$/.test(path);

describe.each(roots.map(root => ({ ...root, root })))('$path', ({ path, root }) => {
  it('holds values only', () => {
    const isProtected = path.startsWith('environments/prod/') && !isReplaceable(path);
    expect(rootFaults(root, { isProtected })).toEqual([]);
  });
});
