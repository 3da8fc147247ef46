/** Follows torch/distributed/constants.py. */

/** How long a call of a process group may take where nothing else is said: 1800 s. Times are in seconds. */
export const defaultPgTimeout = 30 * 60;

/** The same for a group that has NCCL alone. */
export const defaultPgNcclTimeout = 10 * 60;
