/** Which of many belong together, by pairs that do: each with the least of its group, so that the order of pairs tells nothing. */

export interface Grouping {
  /** The least of the group that it is in; itself, if it is alone. */
  groupOf(one: string): string;
}

export function groupsOf(pairs: Iterable<readonly [string, string]>): Grouping {
  const above = new Map<string, string>();
  const groupOf = (one: string): string => {
    let top = one;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    // Everybody on the way points there at once from now on.
    for (let at = one; at !== top;) {
      const next = above.get(at) ?? top;
      above.set(at, top);
      at = next;
    }
    return top;
  };
  for (const [left, right] of pairs) {
    const [one, other] = [groupOf(left), groupOf(right)];
    if (one !== other) above.set(one < other ? other : one, one < other ? one : other);
  }
  return { groupOf };
}
