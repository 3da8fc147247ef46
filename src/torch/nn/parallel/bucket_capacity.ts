/** How large the buckets of gradients are. Follows torch/nn/parallel/distributed.py (`_BucketCapacityConfig`). */

const DEFAULT_BUCKET_CAP_MB = 25;
/** c10d's kDefaultFirstBucketBytes. */
const DEFAULT_FIRST_BUCKET_BYTES = 1024 * 1024;
const MB_TO_BYTES = 1024 * 1024;

/** The sizes of buckets in bytes. */
export interface BucketCapacity {
  /** What one holds at most. */
  readonly bucketBytesCap: number;
  /** That of each by itself; empty where all are alike. */
  readonly bucketBytesCapList: readonly number[];
  /** What the first holds, whose gradients come last in a pass: smaller by default, so that less is left to wait for. */
  readonly firstBucketBytesCap: number;
}

/** The sizes for what a module was given, in MiB. */
export function bucketCapacity(bucketCapMb: number | null, bucketCapMbList: readonly number[] | null): BucketCapacity {
  const bytes = (megabytes: number) => Math.trunc(megabytes * MB_TO_BYTES);
  const list = bucketCapMbList ?? [];
  const given = list.length > 0 ? Math.max(...list) : bucketCapMb;
  const bucketBytesCap = bytes(given ?? DEFAULT_BUCKET_CAP_MB);
  return {
    bucketBytesCap,
    bucketBytesCapList: list.map(bytes),
    firstBucketBytesCap: given === null ? DEFAULT_FIRST_BUCKET_BYTES : bucketBytesCap,
  };
}

/**
 * The limits of the first buckets, which know nothing yet of the order of gradients. Where all parameters are used, they are
 * all in one, until the first pass has shown that order.
 */
export function firstLimits(capacity: BucketCapacity, isOrderLearnt: boolean): readonly number[] {
  const { bucketBytesCap, bucketBytesCapList, firstBucketBytesCap } = capacity;
  if (bucketBytesCapList.length > 0) return bucketBytesCapList;
  if (isOrderLearnt) return [Number.MAX_SAFE_INTEGER];
  return firstBucketBytesCap < bucketBytesCap ? [firstBucketBytesCap, bucketBytesCap] : [bucketBytesCap];
}
