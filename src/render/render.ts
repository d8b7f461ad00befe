import { UserError } from '../user-error.ts';
import { engine, KNOWN_HELPERS } from './engine.ts';
import { lineAt } from './fault.ts';
import { hasFixedLayout } from './fixed-layout.ts';
import { formatHcl } from './format-hcl.ts';
import { languageOf } from './language.ts';
import { type Outline, outline } from './outline.ts';

/**
 * Compiles a template once, for any number of views. `name` is the path of the template or of its output: it decides the
 * language (HCL comes out as `terraform fmt` would leave it) and stands in messages. Every name that the template uses
 * must exist in the view.
 */
export function compileTemplate(name: string, text: string): (view: object) => string {
  const parts = outline(text);
  const [fault] = parts.faults;
  if (fault) throw new Error(`${name}:${lineAt(text, fault.at)}: ${fault.message}`);
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: KNOWN_HELPERS };
  const print = engine.compile(text, options);
  const finish = languageOf(name) === 'hcl' ? hclFinish(parts) : (output: string) => output;
  return view => {
    try {
      return finish(print(view, OWN_NAMES_ONLY));
    } catch (error) {
      throw explained(error, name, text);
    }
  };
}

/** Handlebars would refuse inherited names anyway, but with a warning on the person's terminal. */
const OWN_NAMES_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Renders a template that is used once. */
export function render(name: string, text: string, view: object): string {
  return compileTemplate(name, text)(view);
}

function hclFinish(parts: Outline): (output: string) => string {
  if (!hasFixedLayout(parts)) return formatHcl;
  const lines = lineAt(parts.masked, parts.masked.length);
  return output => (lineAt(output, output.length) === lines ? output : formatHcl(output));
}

function explained(error: unknown, name: string, text: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof UserError) {
    const { exitCode, problems } = error;
    return new UserError(`${name}: ${error.message}`, { exitCode, problems, cause: error });
  }
  const line = 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : undefined;
  const place = line === undefined ? name : `${name}:${line} "${text.split('\n')[line - 1]?.trim()}"`;
  return new Error(`${place}: ${error.message}`, { cause: error });
}
