import { type Strike, watch } from './faulty-fs.ts';
import { SCENARIOS } from './scenario.ts';

/** Runs a scenario that the parent has prepared below `directory`, and is killed at the call with the number given. */
const [, , directory = '', name = '', root = '', at = '', strike = ''] = process.argv;
watch(directory, { at: Number(at), strike: strike as Strike, sticky: false }, () => SCENARIOS[name]?.run(root));
