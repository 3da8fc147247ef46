/** Dependencies that are inside the bundle: their own many files would take a third as long to load as libtorch does. */
export const bundled: string[] = ["zod"];
