import { describe, expect, it } from '@jest/globals';
import { databaseFamilies } from '../../schema/database-classes.ts';
import { Data } from '../../schema/sections/data.ts';
import { parseDocument } from '../../src/answers/document.ts';
import { resolve } from '../../src/answers/resolve.ts';
import { dataFindings } from '../../src/answers/rules/data.ts';
import { dotted } from '../../src/answers/tree.ts';

const InstanceClass = Data.shape.class;

const platform = (data: string, prod = 'regions: { eu-west-1: {}, eu-central-1: {} }') => `project: { name: acme }
environments:
  dev: { profile: dev, aws: { regions: { eu-west-1: {} } } }
  staging: { profile: staging, aws: { regions: { eu-west-1: {} } } }
  prod: { profile: prod, aws: { ${prod} } }
data: { enabled: true, ${data} }
`;

function findings(yaml: string): string[] {
  const { tree } = parseDocument(yaml, 'scaffold.yaml');
  return dataFindings(tree, resolve(tree)).map(({ path, message, hint }) => `${dotted(path)}: ${message}; ${hint}`);
}

describe('a database', () => {
  it.each(['postgres', 'mysql', 'aurora-postgresql'])('%s is good with the classes of the profiles', engine => {
    expect(findings(platform(`engine: ${engine}`))).toEqual([]);
  });

  it.each([
    ['postgres', 'db.t4g.micro', []],
    ['mysql', 'db.m7g.2xlarge', []],
    ['aurora-postgresql', 'db.r7g.16xlarge', []],
    ['aurora-postgresql', 'db.t4g.medium', []],
    ['aurora-postgresql', 'db.t4g.micro', ['aurora-postgresql does not run on db.t4g.micro; db.t4g has medium, large']],
    ['postgres', 'db.x2idn.large', [expect.stringMatching(/ db\.x2idn\.large; db\.x2idn has 16xlarge, /)]],
    ['aurora-postgresql', 'db.m6g.large', [expect.stringMatching(/ db\.m6g\.large; it runs on db\.r5, .*db\.x2g$/)]],
    ['mysql', 'db.t2.micro', [expect.stringMatching(/ db\.t2\.micro; it runs on db\.m5, /)]],
  ])('%s on %s', (engine, instanceClass, expected) => {
    const found = findings(platform(`engine: ${engine}, class: ${instanceClass}`));
    // The answer at the top is used in three environments, and is one fault.
    expect([...new Set(found)].map(text => text.replace('data.class: ', ''))).toEqual(expected);
  });

  it('is not looked at where there is none', () => {
    const wrong = platform('engine: mysql, class: db.t2.micro, backup: { copyRegion: mars }');
    expect(findings(wrong)).not.toEqual([]);
    expect(findings(wrong.replace('enabled: true', 'enabled: false'))).toEqual([]);
  });

  it('has classes of which every one has the form of an answer', () => {
    const all = (['postgres', 'mysql', 'aurora-postgresql'] as const).flatMap(engine =>
      [...databaseFamilies(engine)].flatMap(([family, sizes]) => sizes.map(size => `${family}.${size}`)),
    );
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(name => !InstanceClass.safeParse(name).success)).toEqual([]);
  });
});

describe('production', () => {
  const hint = 'remove the answer, or use profile staging';

  it.each([
    ['retentionDays: 6', [`data.backup.retentionDays: a prod environment keeps backups for 7 days, not 6; ${hint}`]],
    ['retentionDays: 7', []],
    ['multiAz: false', [`data.backup.multiAz: a prod environment has a standby in another zone; ${hint}`]],
  ])('with %s', (backup, expected) => {
    expect(findings(platform(`backup: { ${backup} }`))).toEqual(expected);
  });
});

describe('copies', () => {
  const nowhere = (name: string) =>
    `data.backup.crossRegion: ${name} has no second region to copy to; give data.backup.copyRegion, add a region to the environment, or remove the answer`;

  it('need a second region where somebody asks for them', () => {
    expect(findings(platform('backup: { crossRegion: true }'))).toEqual([nowhere('dev'), nowhere('staging')]);
  });

  it('are no fault of a production with one region that nobody asked', () => {
    expect(findings(platform('engine: postgres', 'regions: { eu-west-1: {} }'))).toEqual([]);
  });

  it.each([
    ['crossRegion: true, copyRegion: eu-north-1', []],
    ['copyRegion: eu-west-1', ['eu-west-1 is where the database is; choose another region for the copies']],
    ['copyRegion: eu-west-9', ['AWS has no region "eu-west-9"; did you mean eu-west-1?']],
    ['copyRegion: constructor', [expect.stringMatching(/^AWS has no region "constructor"; known: /)]],
  ])('with %s', (backup, expected) => {
    const found = [...new Set(findings(platform(`backup: { ${backup} }`)))];
    expect(found.map(text => text.replace('data.backup.copyRegion: ', ''))).toEqual(expected);
  });

  it('may go to the second region of the environment by name', () => {
    expect(findings(platform('backup: { copyRegion: eu-central-1 }'))).toEqual([]);
  });
});
