/** One flag of the command line. Plain data, so that `--help` loads nothing else. */
export type Flag = {
  name: string;
  /** Placeholder of its value; a flag without one is a switch. */
  value?: string;
  repeatable?: true;
  summary: string;
  /** What its value may be, where the summary does not say it. */
  form?: string;
  /** The answer it gives (`*` stands for every environment). */
  answer?: string;
  /** More answers that it gives, depending on its value. */
  alsoAnswers?: readonly string[];
  /** SCAFFOLD_* variable with the same meaning. */
  variable?: string;
};

export const globalFlags: readonly Flag[] = [
  { name: 'dir', value: 'DIR', summary: 'the repository (default: the current folder)' },
  { name: 'json', summary: 'one JSON document on standard output, everything else on standard error' },
  { name: 'no-input', summary: 'never ask; missing answers end with exit code 2' },
  { name: 'yes', summary: 'take the default for every answer that is missing' },
  { name: 'dry-run', summary: 'print the plan and write nothing' },
  { name: 'quiet', summary: 'print errors only' },
  { name: 'no-color', summary: 'print without colour (also NO_COLOR)' },
  { name: 'help', summary: 'show help' },
  { name: 'version', summary: 'show the version' },
];

/** Flags that give answers; each is in `scaffold schema` too. */
export const answerFlags: readonly Flag[] = [
  { name: 'answers', value: 'FILE', summary: 'answers file, - for standard input', variable: 'SCAFFOLD_ANSWERS' },
  {
    name: 'set',
    value: 'PATH=VALUE',
    repeatable: true,
    summary: 'one answer, such as network.nat=single; VALUE is YAML',
  },
  {
    name: 'project',
    value: 'NAME',
    summary: 'project name',
    form: '2-20 characters of a-z 0-9 -',
    answer: 'project.name',
    variable: 'SCAFFOLD_PROJECT',
  },
  {
    name: 'engine',
    value: 'ENGINE',
    summary: 'terraform or terragrunt',
    answer: 'engine',
    variable: 'SCAFFOLD_ENGINE',
  },
  {
    name: 'clouds',
    value: 'A,B',
    summary: 'clouds of every environment: aws, azure, gcp',
    variable: 'SCAFFOLD_CLOUDS',
  },
  {
    name: 'environments',
    value: 'A,B',
    summary: 'names, such as dev,staging,prod',
    form: '2-10 characters of a-z 0-9 each, such as dev,staging,prod',
    answer: 'environments',
    variable: 'SCAFFOLD_ENVIRONMENTS',
  },
  {
    name: 'region',
    value: 'CLOUD=REGION',
    repeatable: true,
    summary: 'region of every environment, such as aws=eu-west-1',
    answer: 'environments.*.aws.regions',
    alsoAnswers: ['environments.*.azure.regions', 'environments.*.gcp.regions'],
    variable: 'SCAFFOLD_REGION',
  },
];

export const newFlags: readonly Flag[] = [
  ...answerFlags,
  { name: 'git', summary: 'make the folder a git repository and commit (asked otherwise)' },
  { name: 'no-git', summary: 'leave git alone' },
  { name: 'resume', summary: 'go on with the answers of an interrupted run' },
  { name: 'fresh', summary: 'forget the answers of an interrupted run' },
];

/** Flags of the commands that change a repository which the team has edited. */
export const changeFlags: readonly Flag[] = [
  { name: 'check', summary: 'with --dry-run: exit with 4 when something would change, 3 when conflicts would stop it' },
  {
    name: 'on-conflict',
    value: 'HOW',
    summary: 'markers (both versions in the file), sidecar (beside it), ours or theirs; without it nothing is written',
  },
  { name: 'restore', value: 'PATH', repeatable: true, summary: 'bring back a generated file that was deleted' },
  {
    name: 'accept-state-change',
    value: 'ADDRESS',
    repeatable: true,
    summary: 'let a resource vanish, move or be replaced, as the refusal names it',
  },
  {
    name: 'pr-body',
    value: 'FILE',
    summary: 'write what was done, or would be, as the Markdown of a pull request; - for standard output',
  },
];

/** Those of update and upgrade, after which conflicts are settled too. */
export const updateFlags: readonly Flag[] = [
  ...changeFlags,
  {
    name: 'only',
    value: 'GLOB',
    repeatable: true,
    summary: "touch these paths alone, such as 'modules/aws' or 'environments/dev/**'; a later run brings the rest",
  },
  { name: 'continue', summary: 'note that all conflicts are resolved' },
  { name: 'abort', summary: 'put back what the run did that left conflicts' },
];

/** What `env add` is told of the new environment. */
export const envAddFlags: readonly Flag[] = [
  { name: 'from', value: 'ENV', summary: 'environment to start from: its answers, not its ids, ranges and names' },
  { name: 'profile', value: 'PROFILE', summary: 'dev, staging or prod' },
  { name: 'clouds', value: 'A,B', summary: 'clouds of the environment: aws, azure, gcp' },
  {
    name: 'region',
    value: 'CLOUD=REGION',
    repeatable: true,
    summary: 'a region of the environment, such as aws=eu-west-1',
  },
  {
    name: 'set',
    value: 'PATH=VALUE',
    repeatable: true,
    summary: 'an answer of the environment, such as network.nat=single',
  },
  ...changeFlags,
];
