/** One file in three versions: as it was generated, as the team has it, as it would be generated now. */
export type Sides = { base: string; ours: string; theirs: string };

/** One place that both sides changed, each in its own way: the smallest unit that has a name. */
export type Conflict = {
  /** What it is, for people: `aws_vpc.this.cidr_block`, `spec.replicas`, `lines 10 to 14`. */
  at: string;
  /** The source text of the unit in each version; null where it is not there. */
  base: string | null;
  ours: string | null;
  theirs: string | null;
};

/** How the versions are called in conflict markers, such as `yours`, `scaffold 0.1.0`, `scaffold 0.2.0`. */
export type Labels = { base: string; ours: string; theirs: string };

/** What stands where a conflict is: markers around all three versions, or one side. */
export type Choice = 'markers' | 'ours' | 'theirs';

/** The same for each conflict, by what it is called (`at`). One that it does not know is best left to markers. */
export type ChoiceAt = Choice | ((at: string) => Choice);

export type MergeOptions = { labels: Labels; choice: ChoiceAt };

/** What stands where the conflict of this name is. */
export function choiceAt(choice: ChoiceAt, at: string): Choice {
  return typeof choice === 'string' ? choice : choice(at);
}

/** The merged text; with conflicts it holds what the choice says. */
export type Merged = { text: string; conflicts: readonly Conflict[] };
