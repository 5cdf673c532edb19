import type { Proposed } from '#app/domain/dossier/unit-proposal.ts'
import type { LocalTime } from './types.ts'

/** What clerks proposed to their heads after looking a dossier through. */
export const proposals: Readonly<Record<string, { readonly at: LocalTime; readonly proposes: Proposed; readonly remark: string }>> = {
  'px-02': { at: '2024-06-28T10:20', proposes: 'approve', remark: 'Đã kiểm tra thực tế tại tổ dân phố 6, số liệu khớp sổ trực của Công an phường.' },
  'px-04': { at: '2024-07-02T15:05', proposes: 'approve', remark: 'Đơn đủ các phần; Bộ phận Một cửa xác nhận số hồ sơ phải bổ sung giảm từ 36 % còn 11 %. Cuốn sổ tay kèm theo là bản in thật.' },
  'px-09': { at: '2024-07-04T08:40', proposes: 'return', remark: 'Số liệu mới tính cho một tháng, chưa nêu nguồn; đề nghị tác giả bổ sung số liệu quý II rồi gửi lại.' },
  'pb-20': { at: '2024-07-03T08:15', proposes: 'return', remark: 'Mới có một cột mô tả, chưa có số liệu của ba chi bộ thí điểm.' },
  'th-28': { at: '2024-04-09T14:30', proposes: 'return', remark: 'Lợi ích ghi “Đang theo dõi”, chưa đủ để nhà trường đề nghị công nhận.' },
}

/** Heads who decided on paper; the clerk recorded it with the scan. By dossier: number of the paper and how many days before. */
export const decidedOnPaper: Readonly<Record<string, { readonly number: string }>> = {
  'px-06': { number: '21/YK-UBND' },
  'dt-07': { number: '08/YK-TTYT' },
}

/** Units whose own council met before the tờ trình of a round; `note` as its minutes count the votes. */
export const unitCouncils: readonly { readonly unit: string; readonly round: string; readonly number: string; readonly note: string }[] = [
  { unit: 'bac-son', round: 'dot-2', number: '02/BB-HĐSK', note: '5/5 phiếu' },
  { unit: 'nam-son', round: 'dot-2', number: '03/BB-HĐSK', note: '7/7 phiếu' },
  { unit: 'thcs-le-loi', round: 'dot-1', number: '01/BB-HĐSK', note: '9/9 phiếu' },
  { unit: 'tt-y-te', round: 'dot-2', number: '04/BB-HĐSK', note: '6/7 phiếu' },
]
