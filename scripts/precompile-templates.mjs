// Compiles every template for the package, so that a run loads neither Handlebars' parser nor its compiler. Needs a build.
import { writeFileSync } from 'node:fs';
import { templatesIn, templateText } from '../dist/src/compose/template-tree.js';
import { templateCode, templateKey } from '../dist/src/render/template-code.js';

const templates = templatesIn('').filter(({ rendered }) => rendered);
const entries = templates.map(template => {
  const text = templateText(template);
  const name = template.target;
  const { code, isHcl, fixedLines } = templateCode(name, text);
  return `${JSON.stringify(templateKey(name, text))}: { isHcl: ${isHcl}, fixedLines: ${fixedLines}, spec: ${code} }`;
});
// The same text may lie in two folders.
writeFileSync(
  new URL('../dist/src/render/precompiled-templates.cjs', import.meta.url),
  `module.exports = {\n${[...new Set(entries)].join(',\n')}\n};\n`,
);
