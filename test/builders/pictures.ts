// The smallest pictures of each kind the product takes, as cameras and phones write them.
const bytes = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join(''), 'base64')

/** 40 by 20 points as stored, held upright: its EXIF orientation is 6, so it is shown 20 wide and 40 high. */
export const turnedJpeg = bytes([
  '/9j/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABgAAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygw',
  'PGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4',
  '+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAUACgDASIAAhEBAxEB/8QAFQABAQAAAAAA',
  'AAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAA',
  'AAAAAP/aAAwDAQACEQMRAD8AlATtgAAAAAAAAAB//9k=',
])
/** 20 wide, 40 high. */
export const uprightWebp = bytes([
  'UklGRkoAAABXRUJQVlA4ID4AAABQAwCdASoUACgAPpFGnkslo6KhpWgAsBIJZwDQ+oAAK/fDcAD+7tPf/i3P266Q//4tDrQ60NEZ',
  'UI2VAAAAAA==',
])
/** 20 wide, 40 high. */
export const uprightGif = bytes([
  'R0lGODlhFAAoAPAAAAAA/wAAACH5BAAAAAAALAAAAAAUACgAAAIahI+py+0Po5y02ouz3rz7D4biSJbmiabqihUAOw==',
])
