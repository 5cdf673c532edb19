/** What a guesser tries first here: keyboard rows, years, greetings and the words of an office, folded as `searchKey` does. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 1234567891 12345678910 123456789a a123456789 123456789abc abc123456789
  1122334455 1111122222 0000000000 1111111111 1q2w3e4r5t q1w2e3r4t5 qwertyuiop qwerty12345 qwerty123456 asdfghjkl123
  zxcvbnm123 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 password@123 admin12345
  admin123456 admin@1234 admin@12345 admin@123456 administrator quantri123 quantri@123 quantrivien welcome123
  welcome@123 iloveyou123 iloveyou1234 anhyeuem123 emyeuanh123 yeuemnhieu matkhau123 matkhau1234 matkhau@123
  matkhau123456 khongcomatkhau vietnam123 vietnam1234 vietnam2023 vietnam2024 vietnam2025 vietnam2026 vietnam@123
  vietnam@2024 hanoi12345 ninhbinh123 ninhbinh2024 tamdiep123 tamdiep2024 tamdiep@2024 sangkien123 sangkien2024
  sangkien2025 sangkien@2024 sangkien@123 khoinguon1 khoinguon123 xinchao123 hoilamgi123 changethis changeme123
  letmein123 qazwsxedc1 1qaz2wsx3edc zaq12wsxcde3 abcd123456 abcde12345 abcdef1234 abcdefghij aabbccddee uyban12345`.split(
    /\s+/,
  ),
)
