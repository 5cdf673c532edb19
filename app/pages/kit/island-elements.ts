import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type IslandTag = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    /** The custom elements of app/islands, with the attributes the pages give them. */
    interface IntrinsicElements {
      'double-submit-guard': IslandTag
      'share-rows': IslandTag & { 'data-total': number; 'data-row-name': string }
      'repeat-rows': IslandTag & { 'data-row-name': string }
      'upload-progress': IslandTag & { 'data-begin'?: string }
      'auto-save': IslandTag & { 'data-action': string; 'data-key': string }
      'running-total': IslandTag
      'reader-in-place': IslandTag & { class?: string }
      'through-boxes': IslandTag
      'file-into-text': IslandTag
      'file-names': IslandTag
      'print-button': IslandTag
      'insert-choice': IslandTag & { 'data-into': string }
      'mark-the-rest': IslandTag & { 'data-value': string }
      'live-session': IslandTag & { 'data-source': string; 'data-step'?: string }
      'copy-button': IslandTag & { 'data-text': string }
    }
  }
}
