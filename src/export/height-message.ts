// What an embedded figure tells the page around it. The form is a promise to other people's pages: fields may be added,
// none may change.

/** Sent by postMessage to the parent whenever the height changes. */
export interface HeightMessage {
  type: "akson-embed-height";
  version: 1;
  /** Name of the figure: "kart". */
  figure: string;
  /** CSS pixels. */
  height: number;
}

export const heightMessage = (figure: string, height: number): HeightMessage => ({
  type: "akson-embed-height",
  version: 1,
  figure,
  height
});

/**
 * What is pasted into another page: the frame, and a script that gives it the figure's height. Without the script the
 * frame scrolls.
 * @param address of the embedded page, absolute
 */
export function embedSnippet(address: string, title: string): string {
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="700" loading="lazy" style="border: 0"></iframe>
<script>
addEventListener("message", (event) => {
  if (!event.data || event.data.type !== "akson-embed-height") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source) frame.height = event.data.height;
  }
});
</script>`;
}
