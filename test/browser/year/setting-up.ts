import type { AtWork, Office } from '#test/builders/at-work.ts'
import { day } from './calendar.ts'

const password = 'Suối nguồn chảy mãi 24'

export type Person = {
  readonly name: string
  readonly login: string
  readonly position: string
  readonly role: string
  readonly unit?: string
}

/** The first page of an empty installation: the administrator, with the code from the terminal, and the seed plan. */
export async function firstRun(office: Office, code: string): Promise<AtWork> {
  const administrator = await office.comeIn('quản trị')
  await administrator.page.goto('/')
  await administrator.sees('Thiết lập lần đầu')
  await administrator.write({
    'Mã thiết lập': code,
    'Họ và tên': 'Phạm Văn Quản',
    'Tên đăng nhập': 'quan.tri',
    'Mật khẩu mới': password,
    'Nhập lại mật khẩu mới': password,
  })
  await administrator.pick(/^Nạp kế hoạch mẫu/)
  await administrator.press('Hoàn tất thiết lập')
  await administrator.sees('Đã thiết lập xong')
  return administrator
}

export async function addUnit(
  administrator: AtWork,
  unit: { readonly name: string; readonly short: string; readonly letters: string; readonly type: string },
): Promise<void> {
  await administrator.menu('Đơn vị')
  await administrator.press('Thêm đơn vị')
  await administrator.write({
    'Tên đầy đủ': unit.name,
    'Tên gọi ngắn': unit.short,
    'Chữ viết tắt': unit.letters,
    'Loại đơn vị': unit.type,
    Ngành: 'Các lĩnh vực còn lại',
    'Hoạt động từ ngày': day(-400),
  })
  await administrator.press('Thêm đơn vị')
  await administrator.sees(unit.name)
}

/** The administrator opens the account and gives the roles; the link is for its owner. */
export async function openAccount(administrator: AtWork, person: Person): Promise<string> {
  await administrator.menu('Tài khoản')
  await administrator.press('Thêm tài khoản')
  await administrator.write({
    'Họ và tên': person.name,
    'Ngày sinh': '20/5/1985',
    ...(person.unit === undefined ? {} : { 'Đơn vị công tác': person.unit }),
    'Chức danh, chức vụ': person.position,
    'Trình độ chuyên môn': 'Đại học',
    'Tên đăng nhập': person.login,
  })
  await administrator.press('Mở tài khoản')
  const link = await administrator.page.locator('main code').textContent()
  await administrator.press('Giao vai trò')
  const isForUnit = person.role === 'Văn thư đơn vị' && person.unit !== undefined
  await administrator.write({
    'Vai trò': person.role,
    ...(isForUnit ? { 'Cho đơn vị': person.unit ?? '' } : {}),
  })
  await administrator.press('Giao vai trò')
  await administrator.sees('Đang giữ')
  return new URL(link ?? '').pathname
}

/** The owner takes the link, sets a password and signs in. */
export async function signInByLink(office: Office, person: Person, link: string): Promise<AtWork> {
  const owner = await office.comeIn(person.name)
  await owner.page.goto(link)
  await owner.write({ 'Mật khẩu mới': password, 'Nhập lại mật khẩu mới': password })
  await owner.press('Đặt mật khẩu')
  await owner.press('Đăng nhập')
  await owner.write({ 'Tên đăng nhập': person.login, 'Mật khẩu': password })
  await owner.press('Đăng nhập')
  await owner.sees('Việc hôm nay')
  return owner
}
