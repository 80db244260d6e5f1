/**
 * The element around another. A form gives its controls by their names before its own members (HTML, “named properties”):
 * with one called `parentElement` inside it, a way upwards would go round for ever.
 */
export const parentOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node);
