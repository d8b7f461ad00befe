/** Does the work of all items, two at a time: half of the time terraform waits for the provider, which is this process. */
export async function inPairs<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const open = [...items.entries()];
  const worker = async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
