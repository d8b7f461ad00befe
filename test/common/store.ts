import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonRepository, type Ended, type Repository } from './repository.ts';

export const Root = 'bootstrap/aws/dev';

/** A repository with one bootstrap root, and the pretended cloud that its stub terraform works on. */
export interface Store extends Repository {
  readonly bootstrap: (env?: Readonly<Record<string, string>>, ...options: string[]) => Promise<Ended>;
  readonly cloud: (file: string) => string;
  readonly setCloud: (file: string, text: string) => void;
  readonly exists: (path: string) => boolean;
}

const Backend = `terraform {
  backend "s3" {
    bucket       = "acme-dev-state"
    key          = "bootstrap/aws/dev/terraform.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}
`;

const Main = `module "state" {
  source = "../../../modules/aws/state"

  bucket = "acme-dev-state"
}
`;

/** `main` is the root's main.tf; by default it creates the bucket, as `state.create: true` does. */
export function store(main = Main): Store {
  const repository = commonRepository();
  const clouds = join(repository.dir, '..', 'cloud');
  repository.write(`${Root}/backend.tf`, Backend);
  repository.write(`${Root}/main.tf`, main);
  return {
    ...repository,
    bootstrap: (env = {}, ...options) =>
      repository.run(['sh', 'scripts/bootstrap.sh', ...(options.length > 0 ? options : ['-y']), Root], env),
    cloud: file => (existsSync(join(clouds, file)) ? readFileSync(join(clouds, file), 'utf8') : ''),
    setCloud: (file, text) => {
      mkdirSync(clouds, { recursive: true });
      writeFileSync(join(clouds, file), text);
    },
    exists: path => existsSync(join(repository.dir, path)),
  };
}

/** Text of a state as terraform writes it, describing `resources` (JSON). */
export function stateText(lineage: string, resources = '"bucket"'): string {
  return `{\n  "version": 4,\n  "serial": 3,\n  "lineage": "${lineage}",\n  "resources": [${resources}]\n}\n`;
}
