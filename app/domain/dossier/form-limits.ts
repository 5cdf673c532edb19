/** Giới hạn của đơn: the longest texts, in characters, and the most rows a form may carry. */
export const formLimits = {
  title: 300,
  line: 300,
  section: 30_000,
  authors: 20,
  participants: 60,
  evidence: 40,
  files: 60,
  fileName: 200,
  reason: 3_000,
} as const
