// The only script of the 356 sheets: copying a text, with the address the reader is at.
import {sheetWords} from "../parts/sheet/copy-words.js";

/** In the built text the sheet's place below the site; on a page its whole address is known. */
const relative = /kommune\/\d{4}\.html/;

async function copy(box: HTMLElement): Promise<void> {
  const text = box.querySelector<HTMLElement>("[data-part=text]")!;
  const said = box.querySelector("[data-part=copied]")!;
  try {
    await navigator.clipboard.writeText(text.innerText);
    said.textContent = sheetWords.copied;
  } catch {
    getSelection()?.selectAllChildren(text);
    said.textContent = sheetWords.cannotCopy;
  }
}

export function openSheet(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-copy]")) {
    const text = box.querySelector("[data-part=text]")!;
    for (const node of text.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      node.textContent = node.textContent!.replace(relative, location.origin + location.pathname);
    }
    box.querySelector("[data-action=copy]")!.addEventListener("click", () => void copy(box));
  }
  document.documentElement.dataset.ready = "true";
}
