const failuresAllowed = 5
const windowMinutes = 30
const lockMinutes = 30

/**
 * Khóa tạm thời: five wrong sign-ins within thirty minutes lock a sign-in name for thirty minutes from the last of them.
 * `failures` are the latest first. Answers the first instant at which trying is allowed again, or null.
 * It asks nothing about an account, so a name that does not exist locks just the same and nothing is given away.
 */
export function lockedUntil(
  failures: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  const [latest] = failures
  const first = failures[failuresAllowed - 1]
  if (latest === undefined || first === undefined) return null
  if (latest.since(first).total('minutes') > windowMinutes) return null
  const until = latest.add({ minutes: lockMinutes })
  return Temporal.Instant.compare(now, until) < 0 ? until : null
}

/** How many of the latest failures `lockedUntil` needs to see. */
export const failuresThatLock = failuresAllowed
