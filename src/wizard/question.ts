/** One question, in the terms that inquirer and Yeoman's prompt share. */
export type Question = {
  /** Unique; answers are found by it in tests. */
  name: string;
  type: 'select' | 'input' | 'confirm' | 'search' | 'checkbox';
  message: string;
  default?: string | boolean | number;
  choices?: readonly Choice[];
  /** True, or what is wrong and what is right. */
  validate?: (value: string) => true | string;
  /** Of a checkbox: at least one must be chosen. */
  required?: true;
};

export type Choice = { name: string; value: string | number | boolean; description?: string; checked?: boolean };

/** Asks one question and gives the raw answer. */
export type Ask = (question: Question) => Promise<unknown>;
