// Files and texts that the reader takes along.

/** Let the browser save bytes or text under a name. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const blob = new Blob([typeof content === "string" ? content : content.slice()], {type});
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has read it by then; kept longer, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Did the text reach the clipboard? It does not without a secure address or against the reader's settings. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
