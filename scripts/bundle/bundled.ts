/**
 * Dependencies that are inside the bundle because a small part of many files is used: zod (src/internal/zod_parts.ts), and what
 * draws charts, which is larger than all else together; and tinyqueue, of which the one small file would be looked for at each start.
 */
export const bundled: string[] = ["zod", "echarts", "zrender", "tslib", "tinyqueue", "jsep"];
