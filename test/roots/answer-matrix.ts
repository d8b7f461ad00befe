import { foundationFactors, foundationOf } from './foundation-factors.ts';
import { choiceOf, type Factors, pairwise } from './pairwise.ts';
import { platformFactors, platformOf } from './platform-factors.ts';

/** Answers that choose what is generated or how, each with its choices. */
export const answerFactors = { ...foundationFactors, ...platformFactors } as const satisfies Factors;

export type Choice = { [Name in keyof typeof answerFactors]: (typeof answerFactors)[Name][number] };

/** Answer texts in which every two of those choices meet, by a name that says what was chosen. */
export function answerMatrix(seed: number): { name: string; text: string }[] {
  return pairwise(answerFactors, seed).map((row, index) => {
    const choice = choiceOf(answerFactors, row);
    return { name: `case-${index}`, text: JSON.stringify(answersOf(choice)) };
  });
}

function answersOf(choice: Choice): object {
  return {
    project: { name: 'acme-platform', repository: choice.repository, license: choice.license },
    terraform: { binary: choice.binary },
    environments: {
      main: {
        profile: choice.profile,
        promoteFrom: null,
        protected: choice.protected,
        aws: { account: choice.account, regions: Object.fromEntries(choice.regions.map(region => [region, {}])) },
        ...foundationOf(choice),
        ...platformOf(choice),
      },
    },
  };
}
