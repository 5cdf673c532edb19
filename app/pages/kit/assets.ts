/** Turns the name of a built file into its address with a fingerprint; the build's manifest answers it. */
export type Assets = (name: 'khoi-nguon.css' | 'islands.js') => string
