import type { CheckPoint } from '#app/domain/intake/check-points.ts'

/** Each point of the formal check as a phrase, on screen and on paper. */
export const checkPointWords: Readonly<Record<CheckPoint, string>> = {
  round: 'Nộp đúng đợt và đúng ngành của đợt',
  form: 'Đơn đúng mẫu, đủ các mục',
  authors: 'Đủ thông tin tác giả, đồng tác giả',
  shares: 'Tỷ lệ đóng góp của các tác giả cộng bằng 100%',
  signatures: 'Đủ chữ ký, xác nhận của tác giả và từng đồng tác giả',
  'first-applied': 'Ghi đúng ngày áp dụng lần đầu hoặc áp dụng thử (ngày nào sớm hơn)',
  'filing-window': 'Còn trong thời hạn nộp đơn kể từ ngày áp dụng lần đầu',
  kind: 'Thuộc một trong các loại giải pháp của Điều lệ Sáng kiến',
  applied: 'Có căn cứ đã áp dụng hoặc áp dụng thử tại cơ sở',
  'not-excluded': 'Việc công bố, áp dụng không trái trật tự công cộng, đạo đức xã hội',
  'not-protected': 'Không phải giải pháp đang được bảo hộ sở hữu trí tuệ tại thời điểm xét',
  'no-duplicate': 'Không trùng sáng kiến đã nộp hoặc đã được công nhận',
  transmittal: 'Có tờ trình M-01 do thủ trưởng đơn vị ký',
  'paper-copies': 'Đủ số bản giấy theo kế hoạch',
}
