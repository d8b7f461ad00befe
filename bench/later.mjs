import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up later version of the package in which every template has one line more; gives the path of its bin. */
export function laterPackage(root, home) {
  mkdirSync(home);
  // Whatever the package ships, and the script that compiles its templates.
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const part of new Set([...files.map(name => name.split('/')[0]), 'scripts']))
    cpSync(join(root, part), join(home, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'dir');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  writeFileSync(join(home, 'package.json'), manifest.replace(/"version": "[^"]+"/, '"version": "0.2.0"'));
  for (const file of filesBelow(join(home, 'templates'))) lengthen(file);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/precompile-templates.mjs'], { cwd: home });
  if (status !== 0) throw new Error(String(stderr));
  return join(home, 'dist/bin/scaffold.js');
}

// A line that neither HCL, YAML, Make nor a shell minds; JSON has no comments and gets a space.
function lengthen(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, file.replace(/\.hbs$/, '').endsWith('.json') ? `${text} \n` : `${text}# Of the later version.\n`);
}

/** A line of the team in one file of a hundred. */
export function edit(repository) {
  const edited = filesBelow(repository).filter((file, index) => index % 100 === 0 && file.endsWith('.tf'));
  for (const file of edited) writeFileSync(file, `# Of the team.\n${readFileSync(file, 'utf8')}`);
  return edited.length;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}
