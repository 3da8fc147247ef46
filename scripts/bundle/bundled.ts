/**
 * Dependencies that are inside the bundle: zod, whose own many files would take a third as long to load as libtorch does,
 * and what draws charts, which is larger than all else together and of which a part is used.
 */
export const bundled: string[] = ["zod", "echarts", "zrender", "tslib"];
