/** Letters that reach the office's mailbox in the written year; headers and body as they come over the wire. */
export const oldLetter = {
  subject: 'gửi hồ sơ sáng kiến đợt ii',
  text: [
    'kính gửi phòng kinh tế thành phố,',
    '',
    'trường tiểu học gửi hồ sơ sáng kiến của cô giáo lớp 2 về việc dạy bảng cửu chương bằng trò chơi dân gian.',
    'máy của trường còn dùng phông chữ cũ, nếu văn bản không đọc được đề nghị quý phòng báo lại để trường gửi bản giấy.',
    '',
    'trân trọng cảm ơn.',
  ].join('\r\n'),
}

export const forwardedLetter = {
  subject: 'Chuyển tiếp: Hồ sơ sáng kiến của tổ dân phố 6',
  text: 'Kính chuyển phòng Kinh tế thư của tổ dân phố 6. Phường đã xem và đồng ý với đề xuất trong thư.',
  inner: {
    subject: 'Hồ sơ sáng kiến của tổ dân phố 6',
    text: 'Kính gửi phường, tổ dân phố 6 xin gửi cách chia ca trực cổng chợ ngày lễ để giảm ùn tắc. Bảng theo dõi số lượt ùn tắc trước và sau gửi kèm.',
    file: 'So luot un tac truoc va sau.png',
  },
}

export const supplementLetter = {
  subject: 'Bổ sung minh chứng xác nhận nguồn gốc đất',
  text: 'Kính gửi phòng Kinh tế, phường gửi bổ sung biểu đồ thời gian xác nhận trước và sau khi áp dụng theo công văn đề nghị bổ sung. Bản đầy đủ sẽ nộp trên hệ thống.',
  file: 'Thoi gian xac nhan truoc va sau.png',
}
