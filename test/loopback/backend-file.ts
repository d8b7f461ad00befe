import { exampleText, generated, textOf } from '../cases.ts';

/** The backend.tf of a generated root: that of the first network in the case `<cloud>-standard`. */
export async function backendFile(cloud: 'azure' | 'gcp'): Promise<string> {
  const files = await generated(exampleText(`${cloud}-standard`));
  const path = [...files.keys()].find(own => /^environments\/.*\/network\/backend\.tf$/.test(own));
  return textOf(files.get(`${path}`));
}

/** The value of an argument of a backend. */
export function argumentOf(backend: string, name: string): string {
  const [, value] = new RegExp(`^ +${name} += "([^"]*)"$`, 'm').exec(backend) ?? [];
  if (value === undefined) throw new Error(`The backend has no ${name}.`);
  return value;
}
