import type { CheckedAnswers } from '../../src/answers/answers.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { UserError } from '../../src/user-error.ts';

/** Three environments with answers of their own; staging and prod keep what was picked. */
export const text = `project: { name: acme }
environments:
  dev:
    profile: dev
    aws: { account: "111111111111", regions: { eu-west-1: { cidr: 10.0.0.0/16 } } }
    cluster: { version: "1.36", admins: [ "arn:aws:iam::111111111111:role/admin" ] }
    dns: { domain: dev.example.com }
    nodes: { workload: { max: 7 } }
    state: { aws: { bucket: acme-dev-state, region: eu-west-1 }, azure: { container: states } }
  staging: # of staging
    profile: staging
    promoteFrom: dev
    protected: true
    aws: { regions: { eu-west-1: { cidr: 10.2.0.0/16 } } }
    state: { aws: { bucket: acme-staging-state, region: eu-west-1 } }
  prod:
    profile: prod
    aws: { regions: { eu-west-1: { cidr: 10.1.0.0/16 } } }
    state: { aws: { bucket: acme-prod-state, region: eu-west-1 } }
cluster: { version: "1.35" }
`;
export const document = parseDocument(text, 'scaffold.yaml');
/** The answers in a changed text. */
export const read = (changed: string) => parseDocument(changed, 'scaffold.yaml').tree;

/** `scaffold.yaml` as changed answers leave it. */
export const textOf = ({ given }: CheckedAnswers): string => given.document?.text ?? '';

/** Why something was refused, and the exit code. */
export function problems(run: () => unknown): { code: number; said: string[] } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const said = error.problems.map(({ path, message, hint }) => `${path}: ${message}${hint ? `; ${hint}` : ''}`);
    return { code: error.exitCode, said: said.length > 0 ? said : [error.message] };
  }
  throw new Error('nothing was refused');
}
