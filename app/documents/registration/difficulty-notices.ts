import type { Notice } from '../dossier/notices.ts'

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

export const difficultyReported = (by: string, text: string): Notice => ({
  subject: 'Có khó khăn, vướng mắc mới',
  body: `${by} báo: ${shortened(text)}`,
})

export const difficultySettled = (text: string, as: 'answered' | 'closed', answer: string): Notice => ({
  subject: as === 'answered' ? 'Khó khăn, vướng mắc đã được trả lời' : 'Khó khăn, vướng mắc đã được khép lại',
  body: [
    `Nội dung đã báo: ${shortened(text)}`,
    ...(answer === '' ? [] : [`Trả lời của cơ quan thường trực: ${answer}`]),
  ].join('\n\n'),
})
