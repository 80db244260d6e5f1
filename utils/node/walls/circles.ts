/**
 * The circles of a graph: each strongly connected part of more than one node (Tarjan 1972), its names sorted, the parts by
 * their first name.
 */
export function circles(edges: readonly { from: string; to: string }[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const turn = order.size;
    let low = turn;
    order.set(node, turn);
    open.push(node);
    for (const other of next.get(node) ?? []) {
      if (!order.has(other)) low = Math.min(low, visit(other));
      else if (open.includes(other)) low = Math.min(low, order.get(other) ?? low);
    }
    if (low === turn) {
      const part = open.splice(open.indexOf(node));
      if (part.length > 1) found.push(part.sort());
    }
    return low;
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}
