export function prerender(html: string, _file: string, _dist: string): string {
  return html;
}
