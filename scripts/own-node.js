// Plain JavaScript on purpose: an older Node than the product's own must be able to read this and say what to do.
const [major] = process.versions.node.split('.').map(Number)
if (major < 26) {
  console.error(
    `Khơi Nguồn cần Node 26, đang chạy bằng Node ${process.versions.node}. ` +
      'Hãy chạy "npm ci" rồi dùng các lệnh npm (npm start, npm test): npm mang theo Node 26 của riêng sản phẩm. ' +
      'Trên máy loại khác, hãy cài Node 26.',
  )
  process.exit(1)
}
const [script] = process.argv.splice(2, 1)
await import(`./${script}`)
