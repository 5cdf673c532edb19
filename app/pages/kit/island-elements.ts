import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type IslandTag = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>

declare module 'react' {
  namespace JSX {
    /** The custom elements of app/islands, with the attributes the pages give them. */
    interface IntrinsicElements {
      'double-submit-guard': IslandTag
      'share-rows': IslandTag & { 'data-total'?: string }
      'repeat-rows': IslandTag & { 'data-most'?: number; 'data-least'?: number }
      'upload-progress': IslandTag
      'auto-save': IslandTag & { 'data-action'?: string; 'data-key'?: string; 'data-saved-at'?: string }
      'running-total': IslandTag
      'print-button': IslandTag
      'copy-button': IslandTag & { 'data-text'?: string }
    }
  }
}
