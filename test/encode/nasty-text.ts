import fc from 'fast-check';

const PIECES = [
  ['${', '%{', '$${', '%%{', '$', '%', '{', '}', '"', '\\', '\n', '\r\n', '\r', '\t', '\0', '\x01', '\x1b[31m', '\x7f'],
  [
    '<<EOT\n',
    'EOT\n',
    '#',
    '//',
    '/*',
    '*/',
    '${file("/etc/passwd")}',
    '%{ if true }',
    '%{~',
    '${~',
    '~}',
    '\\${',
    '\\u0024',
  ],
  [
    '"\n}\nresource "x" "y" {',
    '"\n  role_arn = "x',
    '{{',
    '}}',
    '${{ github.token }}',
    '${{',
    '$(id)',
    '`id`',
    '$$',
    '$(shell id)',
  ],
  [
    ';',
    '&&',
    '|',
    "'",
    '`',
    ': ',
    '- ',
    '&a',
    '*a',
    '!!js',
    '@',
    'yes',
    'no',
    'null',
    '~',
    '0x1F',
    '1e3',
    '08',
    '1:30',
    '<<',
    '=',
  ],
  [
    '[',
    ']',
    ',',
    '<b>',
    '<!--',
    '-->',
    '[x](y)',
    '![',
    '**',
    '__',
    '# ',
    '1. ',
    '---',
    '===',
    '```',
    'www.x.y',
    'http://x.y',
  ],
  ['\u0085', '\u00a0', '\u2028', '\u202e', '\u200b', '\u200d', '\ufeff', '\ufe0f', '\u{e0041}', '\u{10ffff}', '\uffff'],
  ['é', 'e\u0301', '\u212b', '😀', '👩‍👩‍👧', 'ß', 'İ', 'क्ष', '東京', ' ', '  ', 'a', 'prod', 'acme-platform'],
];

/** Texts made of what some language treats as syntax, in the form the answers layer lets through (UTF-8, NFC). */
export const nastyText = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.array(fc.constantFrom(...PIECES.flat()), { maxLength: 12 }).map(pieces => pieces.join('')),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  )
  .map(text => text.toWellFormed().normalize('NFC'));

const key = fc.oneof(
  nastyText,
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_-]{0,15}$/),
  fc.constantFrom('for', 'if', 'in', 'null', 'true', 'false', 'each', '1', '-', 'é', '東京', 'a.b', 'a/b', ''),
);

/** JSON values of all kinds; nothing that JSON itself would change. */
export const nastyJson = fc
  .letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 4, arbitrary: nastyText },
      {
        weight: 2,
        arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })),
      },
      { weight: 1, arbitrary: fc.constantFrom(true, false, null, 0, 1e21, -1.5e-7) },
      { weight: 3, arbitrary: fc.array(tie('value'), { maxLength: 6 }) },
      { weight: 4, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 6 }) },
    ),
  }))
  .value.map(value => JSON.parse(JSON.stringify(value)));

/** The same sample on every run; the seed can be changed to look further. */
export function sample<Value>(values: fc.Arbitrary<Value>, count: number): Value[] {
  return fc.sample(values, { numRuns: count, seed: Number(process.env.NASTY_SEED ?? 42) });
}
