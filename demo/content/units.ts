import type { UnitType } from '#app/domain/people/unit.ts'
import type { DemoUnit, FieldCode, SectorCode } from './types.ts'

type Row = readonly [code: string, type: UnitType, sector: SectorCode, parent: string | null, field: FieldCode, abbreviation: string, shortName: string, name: string]

// Departments of Thành ủy carry the type `department` because the plan obliges "phòng, ban, đơn vị thuộc Thành ủy, UBND";
// `party-body` is left for Party organisations the plan does not oblige.
const rows: readonly Row[] = [
  ['ubnd', 'other', 'con-lai', null, 'cai-cach-hanh-chinh', 'UBND', 'UBND thành phố', 'Ủy ban nhân dân thành phố Tam Điệp'],
  ['thanh-uy', 'party-body', 'con-lai', null, 'dang-doan-the', 'TU', 'Thành ủy', 'Thành ủy Tam Điệp'],

  ['bac-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-BS', 'P. Bắc Sơn', 'UBND phường Bắc Sơn'],
  ['nam-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-NS', 'P. Nam Sơn', 'UBND phường Nam Sơn'],
  ['tay-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-TS', 'P. Tây Sơn', 'UBND phường Tây Sơn'],
  ['tan-binh', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-TB', 'P. Tân Bình', 'UBND phường Tân Bình'],
  ['trung-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-TrS', 'P. Trung Sơn', 'UBND phường Trung Sơn'],
  ['yen-binh', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-YB', 'P. Yên Bình', 'UBND phường Yên Bình'],
  ['dong-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-ĐS', 'X. Đông Sơn', 'UBND xã Đông Sơn'],
  ['quang-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-QS', 'X. Quang Sơn', 'UBND xã Quang Sơn'],
  ['yen-son', 'ward', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'UBND-YS', 'X. Yên Sơn', 'UBND xã Yên Sơn'],

  ['kinh-te', 'department', 'con-lai', 'ubnd', 'nong-nghiep-moi-truong', 'KT', 'P. Kinh tế', 'Phòng Kinh tế'],
  ['vhtt', 'department', 'con-lai', 'ubnd', 'van-hoa-xa-hoi', 'VHTT', 'P. VH&TT', 'Phòng Văn hóa và Thông tin'],
  ['gddt', 'department', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'GDĐT', 'P. GD&ĐT', 'Phòng Giáo dục và Đào tạo'],
  ['noi-vu', 'department', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'NV', 'P. Nội vụ', 'Phòng Nội vụ'],
  ['tckh', 'department', 'con-lai', 'ubnd', 'khac', 'TCKH', 'P. TC-KH', 'Phòng Tài chính - Kế hoạch'],
  ['van-phong', 'department', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'VP', 'Văn phòng', 'Văn phòng HĐND và UBND thành phố'],
  ['tu-phap', 'department', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'TP', 'P. Tư pháp', 'Phòng Tư pháp'],
  ['tnmt', 'department', 'con-lai', 'ubnd', 'nong-nghiep-moi-truong', 'TNMT', 'P. TN&MT', 'Phòng Tài nguyên và Môi trường'],
  ['qldt', 'department', 'con-lai', 'ubnd', 'cong-nghiep-xay-dung', 'QLĐT', 'P. QLĐT', 'Phòng Quản lý đô thị'],
  ['ldtbxh', 'department', 'con-lai', 'ubnd', 'van-hoa-xa-hoi', 'LĐTBXH', 'P. LĐ-TB&XH', 'Phòng Lao động - Thương binh và Xã hội'],
  ['y-te', 'department', 'con-lai', 'ubnd', 'y-te', 'YT', 'P. Y tế', 'Phòng Y tế'],
  ['thanh-tra', 'department', 'con-lai', 'ubnd', 'cai-cach-hanh-chinh', 'TTr', 'Thanh tra', 'Thanh tra thành phố'],
  ['bqlda', 'department', 'con-lai', 'ubnd', 'cong-nghiep-xay-dung', 'BQLDA', 'Ban QLDA', 'Ban Quản lý dự án đầu tư xây dựng thành phố'],
  ['tt-vhtt', 'department', 'con-lai', 'ubnd', 'van-hoa-xa-hoi', 'TTVH', 'TT VH-TT-TT', 'Trung tâm Văn hóa - Thể thao và Truyền thanh thành phố'],
  ['tt-dvnn', 'department', 'con-lai', 'ubnd', 'nong-nghiep-moi-truong', 'TTDVNN', 'TT DVNN', 'Trung tâm Dịch vụ nông nghiệp thành phố'],

  ['vp-thanh-uy', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'VPTU', 'VP Thành ủy', 'Văn phòng Thành ủy'],
  ['ban-to-chuc', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'BTCTU', 'Ban Tổ chức', 'Ban Tổ chức Thành ủy'],
  ['ban-tuyen-giao', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'BTGTU', 'Ban Tuyên giáo', 'Ban Tuyên giáo Thành ủy'],
  ['ban-dan-van', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'BDVTU', 'Ban Dân vận', 'Ban Dân vận Thành ủy'],
  ['ubkt', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'UBKTTU', 'UBKT Thành ủy', 'Ủy ban Kiểm tra Thành ủy'],
  ['tt-chinh-tri', 'department', 'con-lai', 'thanh-uy', 'dang-doan-the', 'TTCT', 'TT Chính trị', 'Trung tâm Chính trị thành phố'],

  ['dang-uy-qs', 'party-body', 'con-lai', 'thanh-uy', 'quoc-phong-an-ninh', 'ĐUQS', 'Đảng ủy Quân sự', 'Đảng ủy Quân sự thành phố'],
  ['dang-uy-ca', 'party-body', 'con-lai', 'thanh-uy', 'quoc-phong-an-ninh', 'ĐUCA', 'Đảng ủy Công an', 'Đảng ủy Công an thành phố'],
  ['mttq', 'organisation', 'con-lai', null, 'dang-doan-the', 'MTTQ', 'UB MTTQ', 'Ủy ban MTTQ Việt Nam thành phố'],
  ['ldld', 'organisation', 'con-lai', null, 'dang-doan-the', 'LĐLĐ', 'LĐLĐ thành phố', 'Liên đoàn Lao động thành phố'],
  ['hoi-phu-nu', 'organisation', 'con-lai', null, 'dang-doan-the', 'BTV-PN', 'Hội LHPN', 'Hội Liên hiệp Phụ nữ thành phố'],
  ['hoi-nong-dan', 'organisation', 'con-lai', null, 'dang-doan-the', 'HND', 'Hội Nông dân', 'Hội Nông dân thành phố'],
  ['hoi-ccb', 'organisation', 'con-lai', null, 'dang-doan-the', 'CCB', 'Hội CCB', 'Hội Cựu chiến binh thành phố'],
  ['thanh-doan', 'organisation', 'con-lai', null, 'dang-doan-the', 'ĐTN', 'Thành đoàn', 'Đoàn TNCS Hồ Chí Minh thành phố'],
  ['cong-an', 'organisation', 'con-lai', null, 'quoc-phong-an-ninh', 'CATP', 'Công an', 'Công an thành phố'],
  ['bchqs', 'organisation', 'con-lai', null, 'quoc-phong-an-ninh', 'BCH', 'Ban CHQS', 'Ban Chỉ huy Quân sự thành phố'],
  ['tt-y-te', 'organisation', 'con-lai', null, 'y-te', 'TTYT', 'TT Y tế', 'Trung tâm Y tế thành phố'],
  ['gdnn-gdtx', 'organisation', 'giao-duc', null, 'giao-duc-dao-tao', 'GDNN', 'TT GDNN-GDTX', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên thành phố'],

  ['mn-bac-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNBS', 'MN Bắc Sơn', 'Trường Mầm non Bắc Sơn'],
  ['mn-nam-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNNS', 'MN Nam Sơn', 'Trường Mầm non Nam Sơn'],
  ['mn-tay-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNTS', 'MN Tây Sơn', 'Trường Mầm non Tây Sơn'],
  ['mn-tan-binh', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNTB', 'MN Tân Bình', 'Trường Mầm non Tân Bình'],
  ['mn-trung-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNTrS', 'MN Trung Sơn', 'Trường Mầm non Trung Sơn'],
  ['mn-yen-binh', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNYB', 'MN Yên Bình', 'Trường Mầm non Yên Bình'],
  ['mn-dong-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNĐS', 'MN Đông Sơn', 'Trường Mầm non Đông Sơn'],
  ['mn-quang-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNQS', 'MN Quang Sơn', 'Trường Mầm non Quang Sơn'],
  ['mn-yen-son', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNYS', 'MN Yên Sơn', 'Trường Mầm non Yên Sơn'],
  ['mn-sao-mai', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNSM', 'MN Sao Mai', 'Trường Mầm non Sao Mai'],
  ['mn-hoa-hong', 'school-kindergarten', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'MNHH', 'MN Hoa Hồng', 'Trường Mầm non tư thục Hoa Hồng'],

  ['th-le-hong-phong', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THLHP', 'TH Lê Hồng Phong', 'Trường Tiểu học Lê Hồng Phong'],
  ['th-nguyen-trai', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THNT', 'TH Nguyễn Trãi', 'Trường Tiểu học Nguyễn Trãi'],
  ['th-tran-phu', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THTP', 'TH Trần Phú', 'Trường Tiểu học Trần Phú'],
  ['th-quang-trung', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THQT', 'TH Quang Trung', 'Trường Tiểu học Quang Trung'],
  ['th-ly-tu-trong', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THLTT', 'TH Lý Tự Trọng', 'Trường Tiểu học Lý Tự Trọng'],
  ['th-tan-binh', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THTB', 'TH Tân Bình', 'Trường Tiểu học Tân Bình'],
  ['th-yen-binh', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THYB', 'TH Yên Bình', 'Trường Tiểu học Yên Bình'],
  ['th-tay-son', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THTS', 'TH Tây Sơn', 'Trường Tiểu học Tây Sơn'],
  ['th-trung-son', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THTrS', 'TH Trung Sơn', 'Trường Tiểu học Trung Sơn'],
  ['th-dong-son', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THĐS', 'TH Đông Sơn', 'Trường Tiểu học Đông Sơn'],
  ['th-quang-son', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THQS', 'TH Quang Sơn', 'Trường Tiểu học Quang Sơn'],
  ['th-yen-son', 'school-primary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THYS', 'TH Yên Sơn', 'Trường Tiểu học Yên Sơn'],

  ['thcs-le-loi', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSLL', 'THCS Lê Lợi', 'Trường THCS Lê Lợi'],
  ['thcs-quang-trung', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSQT', 'THCS Quang Trung', 'Trường THCS Quang Trung'],
  ['thcs-dong-giao', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSĐG', 'THCS Đồng Giao', 'Trường THCS Đồng Giao'],
  ['thcs-nguyen-du', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSND', 'THCS Nguyễn Du', 'Trường THCS Nguyễn Du'],
  ['thcs-tan-binh', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSTB', 'THCS Tân Bình', 'Trường THCS Tân Bình'],
  ['thcs-yen-binh', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSYB', 'THCS Yên Bình', 'Trường THCS Yên Bình'],
  ['thcs-tay-son', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSTS', 'THCS Tây Sơn', 'Trường THCS Tây Sơn'],
  ['thcs-dong-son', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSĐS', 'THCS Đông Sơn', 'Trường THCS Đông Sơn'],
  ['thcs-quang-son', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSQS', 'THCS Quang Sơn', 'Trường THCS Quang Sơn'],
  ['thcs-yen-son', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSYS', 'THCS Yên Sơn', 'Trường THCS Yên Sơn'],
  ['thcs-trung-son', 'school-secondary', 'giao-duc', 'ubnd', 'giao-duc-dao-tao', 'THCSTrS', 'THCS Trung Sơn', 'Trường THCS Trung Sơn'],

  ['ct-gach', 'enterprise', 'con-lai', null, 'cong-nghiep-xay-dung', 'CTG', 'Gạch Ghềnh Đá', 'Công ty cổ phần Gạch ngói Ghềnh Đá'],
  ['ct-xi-mang', 'enterprise', 'con-lai', null, 'cong-nghiep-xay-dung', 'XMNV', 'Xi măng Núi Vàng', 'Công ty TNHH Xi măng Núi Vàng'],
  ['ct-may', 'enterprise', 'con-lai', null, 'cong-nghiep-xay-dung', 'MTS', 'May Thanh Sơn', 'Công ty TNHH May xuất khẩu Thanh Sơn'],
  ['ct-giay', 'enterprise', 'con-lai', null, 'cong-nghiep-xay-dung', 'GBD', 'Giày Ba Dội', 'Công ty TNHH Giày da Ba Dội'],
  ['ct-moi-truong', 'enterprise', 'con-lai', null, 'nong-nghiep-moi-truong', 'MTĐT', 'Môi trường Sơn Thủy', 'Công ty cổ phần Môi trường và Dịch vụ đô thị Sơn Thủy'],
  ['ct-nong-san', 'enterprise', 'con-lai', null, 'nong-nghiep-moi-truong', 'NSĐX', 'Nông sản Đồi Xanh', 'Công ty cổ phần Chế biến nông sản Đồi Xanh'],

  ['htx-dua', 'cooperative', 'con-lai', null, 'nong-nghiep-moi-truong', 'HTXD', 'HTX Dứa mật', 'Hợp tác xã Dứa mật Quang Sơn'],
  ['htx-che', 'cooperative', 'con-lai', null, 'nong-nghiep-moi-truong', 'HTXC', 'HTX Chè Trại Vòng', 'Hợp tác xã Chè xanh Trại Vòng'],
  ['htx-dao', 'cooperative', 'con-lai', null, 'nong-nghiep-moi-truong', 'HTXĐ', 'HTX Đào phai', 'Hợp tác xã Đào phai Đông Sơn'],
  ['htx-de', 'cooperative', 'con-lai', null, 'nong-nghiep-moi-truong', 'HTXDN', 'HTX Dê núi', 'Hợp tác xã Chăn nuôi dê núi Yên Sơn'],
  ['htx-yen-binh', 'cooperative', 'con-lai', null, 'nong-nghiep-moi-truong', 'HTXYB', 'HTX Yên Bình', 'Hợp tác xã Dịch vụ nông nghiệp Yên Bình'],
]

/** The units of the demo city in 2024, parents before children. */
export const units: readonly DemoUnit[] = rows.map(([code, type, sector, parent, usualField, abbreviation, shortName, name]) => ({
  code, type, sector, parent, usualField, abbreviation, shortName, name,
}))
