import type { LaterEffect } from '#app/domain/library/replication.ts'

/** What a unit said of the effect after half a year and after a year. */
export const EffectLines = ({ effects }: { readonly effects: readonly LaterEffect[] }) =>
  effects
    .filter(({ answeredAt }) => answeredAt !== null)
    .map(({ months, effect }) => (
      <p key={months} className="kn-written">
        <strong>Sau {months} tháng:</strong> {effect}
      </p>
    ))
