// HTML as text.
import {attributesText, type Attributes} from "./drawing/svg.js";

/** An element with children already written. Attributes keep the order given. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const open = `<${name}${attributesText(attributes)}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}
