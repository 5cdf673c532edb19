import { type WorkbookSheet, writeWorkbook } from '#app/documents/spreadsheet/workbook.ts'
import { type Role, roles } from '#app/domain/people/actor.ts'
import type { PersonColumn } from '#app/domain/people/import-people.ts'
import type { ImportColumn } from '#app/domain/people/import-table.ts'
import type { UnitColumn, UnitVocabulary } from '#app/domain/people/import-units.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { roleNames } from './role-names.ts'
import { unitTypeNames } from './unit-type-names.ts'

type Explained<Column extends string> = ImportColumn<Column> & {
  readonly width: number
  readonly note: string
  readonly example: string
}

export const unitSheetName = 'Đơn vị'
export const peopleSheetName = 'Người'

/** Ngành as the programme names it. */
type Sector = { readonly code: string; readonly name: string }

export const unitSheetColumns: readonly Explained<UnitColumn>[] = [
  {
    key: 'code',
    title: 'Mã đơn vị',
    needed: true,
    width: 22,
    example: 'phuong-bac-son',
    note: 'Chữ thường không dấu, chữ số, gạch nối. Mã đã có thì dòng này cập nhật đơn vị đó; mã chưa có thì thêm đơn vị mới.',
  },
  {
    key: 'name',
    title: 'Tên đầy đủ',
    needed: true,
    width: 44,
    example: 'Ủy ban nhân dân phường Bắc Sơn',
    note: 'Như ghi trên văn bản. Đổi tên theo quyết định thì dùng “Đổi tên” ở trang đơn vị để giữ tên cũ của hồ sơ cũ.',
  },
  {
    key: 'short-name',
    title: 'Tên gọi ngắn',
    width: 24,
    example: 'Phường Bắc Sơn',
    note: 'Dùng trong bảng và danh sách.',
  },
  {
    key: 'abbreviation',
    title: 'Chữ viết tắt',
    width: 14,
    example: 'UBND',
    note: 'Dùng trong số ký hiệu văn bản.',
  },
  {
    key: 'type',
    title: 'Loại đơn vị',
    needed: true,
    width: 28,
    example: 'Phường, xã',
    note: 'Chọn trong danh sách.',
  },
  {
    key: 'sector',
    title: 'Ngành',
    needed: true,
    width: 28,
    example: '',
    note: 'Chọn trong danh sách; quyết định đợt nộp hồ sơ của đơn vị.',
  },
  {
    key: 'parent',
    title: 'Mã đơn vị cấp trên',
    width: 22,
    example: '',
    note: 'Mã của đơn vị cấp trên, đã có hoặc ở một dòng khác trong danh sách. Nhập dấu - để bỏ cấp trên.',
  },
  {
    key: 'from',
    title: 'Hoạt động từ ngày',
    width: 18,
    example: '01/01/2024',
    note: 'Ngày/tháng/năm. Để trống ở dòng mới thì lấy ngày đầu năm nay.',
  },
]

export const personSheetColumns: readonly Explained<PersonColumn>[] = [
  {
    key: 'code',
    title: 'Mã cán bộ',
    width: 16,
    example: 'cb0123',
    note: 'Mã riêng của từng người trong cơ quan. Không có mã thì phải có tên đăng nhập hoặc thư điện tử: họ tên không bao giờ dùng để nhận ra một người.',
  },
  {
    key: 'name',
    title: 'Họ và tên',
    needed: true,
    width: 28,
    example: 'Lê Thị Thu Hà',
    note: 'Chỉ cần ở dòng của người mới; người có nhiều vai trò thì ghi thêm dòng cùng mã.',
  },
  {
    key: 'birth-date',
    title: 'Ngày sinh',
    width: 14,
    example: '25/07/1989',
    note: 'Ngày/tháng/năm; đơn M-02 cần ngày sinh của tác giả.',
  },
  {
    key: 'unit',
    title: 'Mã đơn vị công tác',
    width: 22,
    example: 'phuong-bac-son',
    note: 'Mã trong danh mục đơn vị. Nhập dấu - nếu không còn thuộc đơn vị nào.',
  },
  {
    key: 'position',
    title: 'Chức danh',
    width: 24,
    example: 'Công chức Văn phòng',
    note: 'Chức danh, chức vụ.',
  },
  { key: 'qualification', title: 'Trình độ chuyên môn', width: 22, example: 'Đại học', note: '' },
  {
    key: 'email',
    title: 'Thư điện tử',
    width: 28,
    example: 'ha.le@coquan.vn',
    note: 'Nơi nhận đường dẫn mời và thông báo.',
  },
  { key: 'phone', title: 'Điện thoại', width: 16, example: '0912 345 678', note: '' },
  {
    key: 'login',
    title: 'Tên đăng nhập',
    width: 18,
    example: 'ha.le',
    note: 'Có tên đăng nhập thì tài khoản được mở; để trống thì chỉ ghi tên người. Không ai khác đặt mật khẩu thay.',
  },
  {
    key: 'role',
    title: 'Vai trò',
    width: 28,
    example: 'Văn thư đơn vị',
    note: 'Chọn trong danh sách. Vai trò cũ không bị bỏ; kết thúc vai trò ở trang của từng người.',
  },
  {
    key: 'role-unit',
    title: 'Vai trò tại đơn vị',
    width: 22,
    example: '',
    note: 'Mã đơn vị. Văn thư, thủ trưởng mà để trống thì lấy đơn vị công tác.',
  },
  {
    key: 'from',
    title: 'Vai trò từ ngày',
    width: 16,
    example: '01/01/2024',
    note: 'Để trống thì từ hôm nay.',
  },
  {
    key: 'to',
    title: 'Vai trò đến hết ngày',
    width: 16,
    example: '',
    note: 'Để trống nếu chưa định ngày cuối.',
  },
]

export const unitVocabulary = (sectors: readonly Sector[]): UnitVocabulary => ({
  types: new Map(unitTypes.map((type) => [searchKey(unitTypeNames[type]), type])),
  sectors: new Map(
    sectors.flatMap(({ code, name }) => [[searchKey(code), code] as const, [searchKey(name), code] as const]),
  ),
})

export const roleVocabulary: ReadonlyMap<string, Role> = new Map(
  roles.map((role) => [searchKey(roleNames[role]), role]),
)

/** Danh sách đơn vị as xlsx, with these rows or empty as a template. */
export const printUnitSheet = (
  rows: readonly Readonly<Record<UnitColumn, string>>[],
  sectors: readonly Sector[],
): Promise<Uint8Array> =>
  writeWorkbook([
    sheetOf(unitSheetName, unitSheetColumns, rows, {
      type: unitTypes.map((type) => unitTypeNames[type]),
      sector: sectors.map(({ name }) => name),
    }),
    explanations(unitSheetColumns, sectors[0] === undefined ? {} : { sector: sectors[0].name }),
  ])

/** Danh sách người as xlsx, with these rows or empty as a template. */
export const printPeopleSheet = (
  rows: readonly Readonly<Record<PersonColumn, string>>[],
): Promise<Uint8Array> =>
  writeWorkbook([
    sheetOf(peopleSheetName, personSheetColumns, rows, { role: roles.map((role) => roleNames[role]) }),
    explanations(personSheetColumns, {}),
  ])

function sheetOf<Column extends string>(
  name: string,
  columns: readonly Explained<Column>[],
  rows: readonly Readonly<Record<Column, string>>[],
  choices: Readonly<Partial<Record<Column, readonly string[]>>>,
): WorkbookSheet {
  return {
    name,
    columns: columns.map(({ key, title, width, needed }) => {
      const list = choices[key]
      return {
        title,
        width,
        needed: needed ?? false,
        ...(list === undefined || list.length === 0 ? {} : { choices: list }),
      }
    }),
    rows: rows.map((row) => columns.map(({ key }) => row[key])),
  }
}

const generalNotes: readonly string[] = [
  'Giữ nguyên dòng tiêu đề; thứ tự cột có thể đổi. Mỗi dòng một mục, không gộp ô, không dùng công thức.',
  'Ô để trống thì giữ nguyên điều đang có; nhập dấu - để xóa. Tải lên lần nữa sẽ cập nhật theo mã, không nhân đôi.',
  'Sau khi tải lên sẽ có bảng xem trước; chưa có gì được ghi cho đến khi bấm xác nhận.',
]

function explanations<Column extends string>(
  columns: readonly Explained<Column>[],
  examples: Readonly<Partial<Record<Column, string>>>,
): WorkbookSheet {
  return {
    name: 'Hướng dẫn',
    columns: [
      { title: 'Cột', width: 24 },
      { title: 'Bắt buộc', width: 12 },
      { title: 'Cách ghi', width: 80 },
      { title: 'Ví dụ', width: 32 },
    ],
    rows: [
      ...columns.map(({ key, title, needed, note, example }) => [
        title,
        needed ? 'Có' : '',
        note,
        examples[key] ?? example,
      ]),
      ...generalNotes.map((note) => ['', '', note, '']),
    ],
  }
}
