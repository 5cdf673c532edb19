import type { ReactNode } from 'react'
import { links } from '#app/pages/links.ts'
import { type ButtonLook, LinkButton } from './form.tsx'

export type PaperButtonsProps = {
  /** The address of the PDF. */
  paper: string
  small?: boolean | undefined
  look?: ButtonLook | undefined
  /** What the button of the PDF says. */
  children: ReactNode
}

/** A paper to look at and print, and the same paper as Word to be edited and signed. */
export function PaperButtons({ paper, small, look, children }: PaperButtonsProps) {
  return (
    <span className="btn-group">
      <LinkButton href={paper} icon="printer" small={small} look={look}>
        {children}
      </LinkButton>
      <LinkButton href={links.asWord(paper)} icon="file-type-docx" small={small} look={look} download>
        Word
      </LinkButton>
    </span>
  )
}
