import {describe, expect, test} from "vitest";
import {headersFor} from "../../src/site/publish-headers.js";
import {siteAddress} from "../../src/site/site-facts.js";
import {socialTags} from "../../src/site/social-tags.js";

describe("a shared link", () => {
  test("names the picture by its whole address", () => {
    const tags = socialTags("/kart", 'Kart "nå"', "https://example.org/akson/");
    expect(tags).toContain('<meta property="og:image" content="https://example.org/akson/figur/deling-kart.png">');
    expect(tags).toContain('<meta property="og:url" content="https://example.org/akson/kart.html">');
    expect(tags).toContain('<meta property="og:title" content="Kart &quot;nå&quot;">');
    expect(socialTags("/index", "", "https://example.org/")).toContain('content="https://example.org/">');
  });

  test("invents no address", () => {
    expect(socialTags("/kart", "Kart", null)).not.toMatch(/https?:|og:image|og:url/);
  });
});

test.each([
  ["https://example.org/akson", "https://example.org/akson/"],
  ["http://localhost:3000/", "http://localhost:3000/"],
  ["", null],
  [undefined, null]
])("AKSON_SITE %j is %j", (setting, address) => expect(siteAddress(setting)).toBe(address));

test.each(["example.org", "ftp://example.org/", "https://example.org/?a", "javascript:alert(1)"])(
  "AKSON_SITE %j is refused",
  (setting) => expect(() => siteAddress(setting)).toThrow("AKSON_SITE")
);

test("only embedded pages may stand in others' frames, only figures and tables be fetched by others", () => {
  const policy = (path: string) => headersFor(path)["content-security-policy"];
  expect(policy("/akson/innebygd/kart.html")).toMatch(/frame-ancestors \*$/);
  for (const path of ["/", "/kart", "/akson/kart.html", "/figur/kart.svg"])
    expect(policy(path)).toMatch(/frame-ancestors 'self'$/);
  expect(headersFor("/figur/kart.svg")["access-control-allow-origin"]).toBe("*");
  expect(headersFor("/kart")["access-control-allow-origin"]).toBeUndefined();
});
