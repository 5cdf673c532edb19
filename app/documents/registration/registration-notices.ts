import type { Notice } from '../dossier/notices.ts'
import { dayInTable } from '../paper/dates.ts'

/** The authors, and the unit where the office did it for them: an initiative is registered. */
export function registered(title: string, by: string, round: string): Notice {
  return {
    subject: `Đã đăng ký sáng kiến: ${title}`,
    body: `${by} đã đăng ký sáng kiến “${title}” (${round}). Khi bắt tay viết đơn, mở bản đăng ký và bấm Lập hồ sơ: tên, tác giả và lĩnh vực được chép sang.`,
  }
}

export function changed(title: string, by: string, reason: string): Notice {
  return {
    subject: `Bản đăng ký đã sửa: ${title}`,
    body: `${by} đã sửa bản đăng ký sáng kiến “${title}”. Lý do: ${reason}`,
  }
}

export function withdrawn(title: string, by: string, reason: string): Notice {
  return {
    subject: `Đã rút đăng ký sáng kiến: ${title}`,
    body: `${by} đã rút đăng ký sáng kiến “${title}”. Lý do: ${reason}`,
  }
}

export function takenUp(title: string, by: string): Notice {
  return {
    subject: `Đã lập hồ sơ từ bản đăng ký: ${title}`,
    body: `${by} đã lập hồ sơ cho sáng kiến đã đăng ký “${title}”. Ông/bà có tên trong bảng tác giả; hãy xem nội dung và xác nhận tỷ lệ đóng góp của mình.`,
  }
}

export function unitPlanIssued(
  unit: string,
  year: number,
  number: string,
  lastDay: Temporal.PlainDate | null,
): Notice {
  const deadline = lastDay === null ? '' : ` Tác giả gửi hồ sơ về đơn vị đến hết ngày ${dayInTable(lastDay)}.`
  return {
    subject: `${unit} ban hành Kế hoạch công tác sáng kiến năm ${year}`,
    body: `${unit} đã ban hành Kế hoạch số ${number} triển khai công tác sáng kiến năm ${year}.${deadline}`,
  }
}
