/** What `doctor` says of one thing; a failure means that the repository cannot be used until it is mended. */
export type Diagnosis = {
  level: 'ok' | 'warning' | 'failure';
  subject: string;
  message: string;
  /** The command or edit that mends it. */
  fix?: string;
};
