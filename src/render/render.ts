import { UserError } from '../user-error.ts';
import { engine } from './engine.ts';
import { lineAt } from './fault.ts';
import { formatHcl } from './format-hcl.ts';
import { type Precompiled, precompiled } from './precompiled.ts';
import { templateCode, templateKey } from './template-code.ts';

/**
 * Compiles a template once, for any number of views. `name` is the path of the template or of its output: it decides the
 * language (HCL comes out as `terraform fmt` would leave it) and stands in messages. Every name that the template uses
 * must exist in the view.
 */
export function compileTemplate(name: string, text: string): (view: object) => string {
  const { spec, isHcl, fixedLines } = precompiled(templateKey(name, text)) ?? compiledNow(name, text);
  const print = engine.template(spec);
  const finish = isHcl ? hclFinish(fixedLines) : (output: string) => output;
  return view => {
    try {
      return finish(print(view, OWN_NAMES_ONLY));
    } catch (error) {
      throw explained(error, name, text);
    }
  };
}

function compiledNow(name: string, text: string): Precompiled {
  const { code, ...rest } = templateCode(name, text);
  // The code is Handlebars' own: it is what its `compile` evaluates as well.
  return { ...rest, spec: new Function(`return ${code}`)() };
}

/** Handlebars would refuse inherited names anyway, but with a warning on the person's terminal. */
const OWN_NAMES_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Renders a template that is used once. */
export function render(name: string, text: string, view: object): string {
  return compileTemplate(name, text)(view);
}

function hclFinish(fixedLines: number | null): (output: string) => string {
  return output => (lineAt(output, output.length) === fixedLines ? output : formatHcl(output));
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
