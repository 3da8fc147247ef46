import type { Dispatcher } from "undici";
import { RuntimeError } from "../python/exceptions.js";

/** A server's answer, behind whatever redirects there were. */
export interface Answer {
  url: string;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Dispatcher.ResponseData["body"];
}

export type Get = (url: string, headers: Record<string, string>, signal: AbortSignal) => Promise<Answer>;

const REDIRECTS = 5;
const SILENCE_MS = 60_000;

/** A client that goes through the proxies of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in small letters or capitals. */
export async function httpClient(env: NodeJS.ProcessEnv): Promise<{ get: Get; close(): Promise<void> }> {
  const { EnvHttpProxyAgent, request } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? "",
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? "",
    noProxy: env.no_proxy ?? env.NO_PROXY ?? "",
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
  });

  // By hand: a redirect must keep the Range header, and may not leave https.
  async function get(start: string, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    let url = start;
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const { statusCode, headers: answered, body } = await request(url, { dispatcher, headers, signal });
      const location = answered.location;
      if (statusCode < 300 || statusCode >= 400 || typeof location !== "string") {
        return { url, status: statusCode, headers: answered, body };
      }
      await body.dump();
      const next = new URL(location, url);
      if (new URL(url).protocol === "https:" && next.protocol !== "https:") {
        throw new RuntimeError(
          `${url} redirects to ${next.href}, which is not encrypted. Nothing is fetched from there.`,
        );
      }
      url = next.href;
    }
    throw new RuntimeError(`Expected a file, but ${start} redirects more than ${REDIRECTS} times.`);
  }
  return { get, close: () => dispatcher.destroy() };
}

/** A header that a server sent once. */
export function header(answer: Answer, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === "string" ? value : undefined;
}

/** Something that another attempt may mend. */
export class TransientError extends Error {}

/** Throws, unless a server answered with one of `expected`; says whether trying again makes sense. */
export async function checkStatus(answer: Answer, ...expected: number[]): Promise<void> {
  const { status, url, body } = answer;
  if (expected.includes(status)) return;
  await body.dump();
  if (status >= 500 || status === 429 || status === 408) throw new TransientError(`${url} answers ${status}`);
  throw new RuntimeError(`Expected ${url} to be there, but the server answers ${status}.`);
}
