/** An answers file with this many environments, each with a network of /20. */
export function answersWith(environments) {
  const one = index => `  e${String(index).padStart(4, '0')}:
    profile: dev
    aws:
      account: "${100000000000 + index}"
      regions:
        eu-west-1: {}
`;
  const all = Array.from({ length: environments }, (_, index) => one(index)).join('');
  return `project:\n  name: bench\nnetwork:\n  prefixLength: 20\nenvironments:\n${all}`;
}
