import type { Notice } from '../dossier/notices.ts'

export const replicationSaid = (unitName: string, title: string): Notice => ({
  subject: 'Có đơn vị báo áp dụng một sáng kiến',
  body: `${unitName} báo đang áp dụng sáng kiến “${title}”. Đề nghị xem và xác nhận.`,
})

export const replicationJudged = (
  title: string,
  judged: { readonly state: 'confirmed' | 'declined'; readonly reason: string },
): Notice =>
  judged.state === 'confirmed'
    ? {
        subject: 'Việc áp dụng sáng kiến đã được xác nhận',
        body: `Việc đơn vị áp dụng sáng kiến “${title}” đã được xác nhận và hiện trên trang thư viện.`,
      }
    : {
        subject: 'Việc áp dụng sáng kiến chưa được xác nhận',
        body: `Việc đơn vị áp dụng sáng kiến “${title}” chưa được xác nhận. Lý do: ${judged.reason}`,
      }

export const appliedElsewhere = (unitName: string, title: string): Notice => ({
  subject: 'Sáng kiến của ông/bà được nơi khác áp dụng',
  body: `${unitName} đã áp dụng sáng kiến “${title}” và được xác nhận.`,
})

export const effectAsked = (title: string, months: number): Notice => ({
  subject: `Hiệu quả sau ${months} tháng áp dụng sáng kiến`,
  body: `Đơn vị đã áp dụng sáng kiến “${title}” được ${months} tháng. Đề nghị cho biết hiệu quả đến nay.`,
})
