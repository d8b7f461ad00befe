import { z } from 'zod';

/** Retention periods that CloudWatch Logs accepts (PutRetentionPolicy in the AWS API reference). */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Days that a log group keeps its events. */
export const LogRetentionDays = z.literal(LOG_RETENTION_DAYS);
