/** The mark: a drop rising from a spring, two rings of water under it. Drawn in the colours of the place it stands in. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg className="kn-logo" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect className="kn-logo-ground" width="48" height="48" rx="13" />
      <path className="kn-logo-ring" d="M7.5 35.2c3.6 4.3 9.7 6.8 16.5 6.8s12.9-2.5 16.5-6.8" />
      <path
        className="kn-logo-ring kn-logo-ring-near"
        d="M12.6 31.6c2.5 3 6.7 4.8 11.4 4.8s8.9-1.8 11.4-4.8"
      />
      <path
        className="kn-logo-drop"
        d="M24 5.5c1.2 5.3 8.6 9.9 8.6 17.1a8.6 8.6 0 0 1-17.2 0c0-7.2 7.4-11.8 8.6-17.1z"
      />
      <path className="kn-logo-light" d="M24 27.2a5 5 0 0 1-4.7-4.1" />
    </svg>
  )
}
