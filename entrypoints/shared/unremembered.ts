import { options, type VNode } from 'preact';

/**
 * A browser writes what stands in the boxes of an open tab into files of its own, to restore it some day (seen in Chromium's
 * `Sessions`), whatever lock lies over the records. HTML lets a box refuse: `autocomplete="off"`. Passwords are never kept.
 * Draws every box of this page so from now on.
 */
export function keepBoxesOutOfSessions(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode<{ type?: string; autocomplete?: string }>) => {
    const { type, props } = vnode;
    if (type === 'input' || type === 'textarea' || type === 'select')
      if (props.type !== 'password') props.autocomplete = 'off';
    before?.(vnode);
  };
}
