/** A defect: the file that it stands in, what there becomes what, and everything that is found then. */
export type BreachRow = readonly [file: string, from: string, to: string, ...findings: string[]];

/** The folder of the units on AWS. */
const region = 'environments/prod/aws/eu-west-1';

/** Rows of units on AWS: files are named without terragrunt.hcl, and findings without their unit. */
export function inUnits(rows: readonly BreachRow[]): BreachRow[] {
  return rows.map(([name, from, to, ...findings]) => {
    const [unit = '', file = 'terragrunt.hcl'] = name.split('/');
    return [`${region}/${unit}/${file}`, from, to, ...findings.map(finding => `${region}/${unit}: ${finding}`)];
  });
}
