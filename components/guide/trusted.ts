/** Lets only a person's own click, key or touch through: a page can dispatch events, it cannot make them trusted. */
export function trusted<Happening extends Event>(act: (event: Happening) => void): (event: Happening) => void {
  return (event) => {
    if (event.isTrusted) act(event);
  };
}
