import type { Finding } from '../finding.ts';
import { isTree, type Json, type Path, type Tree } from '../tree.ts';

// Names that JavaScript objects inherit: as answers they could only be an attack or an accident.
const INHERITED_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Shapes of credentials that must never lie in an answers file; those of vendors are in the rules of gitleaks 8.30. */
const SECRET_SHAPES: readonly [RegExp, string][] = [
  [/\b(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}\b/, 'an AWS access key id'],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/, 'a GitHub token'],
  [/\bglpat-[A-Za-z0-9_-]{20}/, 'a GitLab token'],
  [/\bxox[abposr]-[A-Za-z0-9-]{10,}|hooks\.slack\.com\/services\//, 'a Slack token or webhook'],
  [/\bnpm_[A-Za-z0-9]{36}|\bpypi-[A-Za-z0-9_-]{50}/, 'a token of a package registry'],
  [/\bhvs\.[A-Za-z0-9_-]{24}|\.atlasv1\.[A-Za-z0-9_=-]{60}/, 'a HashiCorp token'],
  [/\b[sr]k_(?:test|live|prod)_[A-Za-z0-9]{10}|\bSG\.[A-Za-z0-9_.=-]{66}|\bdop_v1_[a-f0-9]{64}/, 'an API key'],
  [/-----BEGIN [A-Z ]*(?:PRIVATE KEY|CERTIFICATE)|\bAGE-SECRET-KEY-1/, 'a private key or certificate'],
  [/\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./, 'a JSON web token'],
  // Also at the end of a longer name (DB_PASSWORD=...), but not the part of an ARN that says secret:.
  [
    /(?!(?<=:)secret:)(?:password|passwd|passphrase|pwd|secret|token|(?:api|access|account|private|secret)[_-]?key)["']?\s*[=:]\s*\S/i,
    'a password or token',
  ],
  [/:\/\/[^/\s:@]+:[^/\s@]+@/, 'a URL with a password'],
  [/\bAIza[A-Za-z0-9_-]{35}\b/, 'a Google API key'],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/, 'a storage account key'],
  [
    /(?<![A-Za-z0-9+/=_-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/,
    'a secret key',
  ],
];

/** Names and texts that no answer may hold, whatever the key. */
export function hygieneFindings(node: Json, path: Path = []): Finding[] {
  if (typeof node === 'string') return textFindings(node, path);
  if (Array.isArray(node)) return node.flatMap((item, index) => hygieneFindings(item, [...path, index]));
  if (!isTree(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...keyFindings(key, [...path, key]),
    ...hygieneFindings(value, [...path, key]),
  ]);
}

/** The tree with every text in Unicode normal form C, the only one that Terraform keeps, and where that changed it. */
export function normalizeText(tree: Tree): { tree: Tree; changed: Path[] } {
  const changed: Path[] = [];
  const walk = (node: Json, path: Path): Json => {
    if (typeof node === 'string') return normalize(node, path);
    if (Array.isArray(node)) return node.map((item, index) => walk(item, [...path, index]));
    if (!isTree(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value, [...path, key])]));
  };
  const normalize = (text: string, path: Path): string => {
    const normal = text.normalize('NFC');
    if (normal !== text) changed.push(path);
    return normal;
  };
  return { tree: walk(tree, []) as Tree, changed };
}

function keyFindings(key: string, path: Path): Finding[] {
  if (INHERITED_NAMES.has(key)) return [{ path, message: `"${key}" cannot be a name`, hint: 'use another name' }];
  // Two spellings of one name would become one name in Terraform, which keeps normal form C only.
  if (key !== key.normalize('NFC'))
    return [{ path, message: 'is not in Unicode normal form C', hint: `write ${key.normalize('NFC')}` }];
  return textFindings(key, path).map(finding => ({ ...finding, hideName: true }));
}

function textFindings(text: string, path: Path): Finding[] {
  if (!text.isWellFormed())
    return [{ path, message: 'holds half a character (a lone surrogate)', hint: 'type it again' }];
  // Longer texts are refused by the schema; matching them would cost time and find nothing new.
  const shape = SECRET_SHAPES.find(([pattern]) => pattern.test(text.slice(0, 2048)));
  if (!shape) return [];
  const hint = 'answers hold no secrets: keep it in a secret store, and revoke it if this file was shared';
  return [{ path, message: `looks like ${shape[1]}`, hint }];
}
