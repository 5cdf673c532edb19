import type { ListKind } from '#app/casework/people/read-list.ts'
import { links } from '#app/pages/links.ts'

/** Where a kind of list belongs, and its words. */
export const listPlace = (kind: ListKind) =>
  kind === 'units'
    ? {
        title: 'Nhập danh sách đơn vị',
        above: 'Đơn vị',
        aboveHref: links.units(),
        templateNote:
          'Nhận ra đơn vị theo mã: mã đã có thì cập nhật, mã chưa có thì thêm mới. Đơn vị không có trong tệp thì giữ nguyên.',
      }
    : {
        title: 'Nhập danh sách người và tài khoản',
        above: 'Tài khoản',
        aboveHref: links.accounts(),
        templateNote:
          'Nhận ra một người theo mã cán bộ, tên đăng nhập hoặc thư điện tử, không bao giờ theo họ tên. Người không có trong tệp thì giữ nguyên.',
      }
