import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMirror, type RealProvider } from './provider-mirror.ts';
import { scratchFolder } from './scratch.ts';

export type Environment = Readonly<Record<string, string>>;

// What a program needs to start at all. Everything else, above all TF_*, AWS_* and NODE_*, stays outside.
const Inherited = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'LANG'];

let withoutProviders: Environment | undefined;

/** An environment in which terraform reads nothing of this machine and finds no provider at all, online or off. */
export function cleanEnvironment(): Environment {
  withoutProviders ??= environmentWithMirror(scratchFolder());
  return withoutProviders;
}

/** The same, but terraform installs the real AWS provider, from this machine's mirror. */
export function awsProviderEnvironment(): Environment {
  return providerEnvironment('aws');
}

/** The same, but terraform installs a real provider, from this machine's mirror. */
export function providerEnvironment(provider: RealProvider): Environment {
  const mirror = findMirror(provider);
  if (mirror === undefined) throw new Error(`No mirror holds hashicorp/${provider}; guard the test with describeWith.`);
  return environmentWithMirror(mirror);
}

/** The same, but providers come from a filesystem mirror: the folder that holds `registry.terraform.io`. */
export function environmentWithMirror(mirror: string): Environment {
  const home = scratchFolder();
  const config = join(home, 'terraform.tfrc');
  writeFileSync(config, cliConfig(mirror));
  mkdirSync(join(home, 'tmp'));
  const inherited = Inherited.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    TF_CLI_CONFIG_FILE: config,
    TF_DISABLE_PLUGIN_TLS: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    TF_CLI_ARGS: '-no-color',
  };
}

// A mirror without "direct" is also what keeps terraform off the network.
function cliConfig(mirror: string): string {
  return `disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(mirror)}
  }
}
`;
}
