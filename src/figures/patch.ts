// Updates HTML in place: equal nodes stay, so that a browser lays out and paints only the rest.

const differs = (now: Node, next: Node): boolean => now.nodeType !== next.nodeType || now.nodeName !== next.nodeName;

function patchNode(now: Node, next: Node): void {
  if (!(now instanceof Element && next instanceof Element)) {
    if (now.nodeValue !== next.nodeValue) now.nodeValue = next.nodeValue;
    return;
  }
  for (const {name} of [...now.attributes]) {
    if (!next.hasAttribute(name)) now.removeAttribute(name);
  }
  for (const {name, value} of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  patchChildren(now, next);
}

function patchChildren(place: Node, wanted: Node): void {
  let now = place.firstChild;
  let next = wanted.firstChild;
  while (next !== null) {
    const after: ChildNode | null = next.nextSibling;
    if (now === null) place.appendChild(next);
    else {
      const following: ChildNode | null = now.nextSibling;
      if (differs(now, next)) now.replaceWith(next);
      else patchNode(now, next);
      now = following;
    }
    next = after;
  }
  while (now !== null) {
    const following: ChildNode | null = now.nextSibling;
    now.remove();
    now = following;
  }
}

/**
 * Make a place hold what the HTML says, node by node in their order. Not for fields: what a reader has typed or folded
 * out is not in the HTML.
 */
export function patch(place: Element, html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  patchChildren(place, template.content);
}

/** Write what differs with `write`, when anything does. */
const writing = <V>(html: (view: V) => string, write: (next: string) => void): ((view: V) => void) => {
  let written: string | null = null;
  return (view) => {
    const next = html(view);
    if (next !== written) write((written = next));
  };
};

/** Write the HTML again only when it differs. */
export const rewriteOf = <V>(place: Element, html: (view: V) => string): ((view: V) => void) =>
  writing(html, (next) => {
    place.innerHTML = next;
  });

/** The same for a place without fields, of which only some texts change: the rest stays as it stands. */
export const patchOf = <V>(place: Element, html: (view: V) => string): ((view: V) => void) =>
  writing(html, (next) => patch(place, next));
