/**
 * Whether an EC2 instance type has a Graviton processor: its family has a "g" right after the number of its generation,
 * and a1 was the first (EC2 user guide, "Amazon EC2 instance type naming conventions").
 */
export function isGraviton(type: string): boolean {
  return /^(?:a1|[a-z]+\d+g[a-z]*(?:-\w+)?)\./.test(type);
}
