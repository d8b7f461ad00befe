import { exampleText, goldenCases } from '../cases.ts';
import { answerMatrix } from '../roots/answer-matrix.ts';
import { cloudMatrix } from '../roots/cloud-matrix.ts';

export interface AnswerSet {
  readonly name: string;
  readonly text: string;
}

const seed = Number(process.env.MATRIX_SEED ?? 1);

/** Each cloud in two regions, in one environment. */
const everywhere = JSON.stringify({
  project: { name: 'acme' },
  environments: {
    prod: {
      profile: 'prod',
      promoteFrom: null,
      aws: { regions: { 'eu-west-1': {}, 'eu-central-1': {} } },
      azure: { regions: { westeurope: {}, northeurope: {} } },
      gcp: { regions: { 'europe-west1': {}, 'europe-west4': {} } },
      dns: { domain: 'example.com' },
      data: { enabled: true },
    },
  },
});

/** Answers whose units are looked at: every example, and sets in which every two choices on a cloud meet. */
export const answerSets: readonly AnswerSet[] = [
  ...goldenCases.map(name => ({ name, text: exampleText(name) })),
  { name: 'everywhere', text: everywhere },
  ...answerMatrix(seed).map(({ name, text }) => ({ name: `aws-${name}`, text })),
  ...cloudMatrix(seed),
];
