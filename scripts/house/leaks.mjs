import { homedir } from 'node:os';

// Written so that this file does not hold what it looks for.
const registries =
  /\b(registry\.(npmjs|yarnpkg)\.\w+|npm\.pkg\.github\.com|(test\.)?pypi\.org|files\.pythonhosted\.org|(proxy|sum)\.golang\.org)\b/;
const machinePath = /(?<![\w.~/-])\/(work|farm|opt|root)\/[\w.]/;
const lockedAddress = /"resolved": "\w+:\/\//;

/** What in a text belongs to the machine it was written on: `{ line, message }`, lines 1-based. */
export function leaksIn(text, places = machinePlaces()) {
  return text
    .split('\n')
    .flatMap((line, index) => complaintsAbout(line, places).map(message => ({ line: index + 1, message })));
}

/** Folders and hosts of this very machine, which no list can know beforehand. */
export function machinePlaces(environment = process.env, folders = [process.cwd(), homedir()]) {
  const addresses = ['npm_config_registry', 'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'GOPROXY']
    .flatMap(name => (environment[name] ?? '').split(/[,| ]+/))
    .filter(address => URL.canParse(address));
  const hosts = addresses
    .map(address => new URL(address).host)
    .filter(host => host !== '' && !/^(localhost|127\.)/.test(host));
  return [...folders.filter(folder => folder.split(/[\\/]/).length > 2), ...hosts];
}

function complaintsAbout(line, places) {
  return [
    ...[registries.exec(line)?.[0]].filter(Boolean).map(host => `names the registry ${host}`),
    ...[machinePath.exec(line)?.[0]].filter(Boolean).map(() => 'holds a path of the machine it was written on'),
    ...places.filter(place => line.includes(place)).map(place => `names ${place}, which exists on this machine only`),
    ...(lockedAddress.test(line)
      ? ['a lock file with an address in it: npm install with omit-lockfile-registry-resolved']
      : []),
  ];
}
