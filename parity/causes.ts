/** Why entries differ, where the reason lies outside of this library; each can be seen with Python alone. */
export const CAUSES: Readonly<Record<string, string>> = {
  linalg_lstsq:
    "LAPACK's `gelsy` (the driver by default) rounds by where its workspace lies in memory, so Python differs from call to call: " +
    "`{torch.linalg.lstsq(A, B)[0].numpy().tobytes() for _ in range(300) if keep.append(torch.empty(random.randint(1, 200))) is None}` has 4 elements",
};
