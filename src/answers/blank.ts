/** Whether a text says nothing: a reason that is empty is none. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
