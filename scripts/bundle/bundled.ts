/**
 * Dependencies that are inside the bundle: zod, of whose many files a small part is used (src/zod_parts.ts), what draws charts, which is larger than all else
 * together and of which a part is used too.
 */
export const bundled: string[] = ["zod", "echarts", "zrender", "tslib"];
