/** Every address as a typed value; `test/site.test.ts` checks that each one is served. Paths are Vietnamese without dấu. */
export const links = {
  home: () => '/',
  today: () => '/viec-hom-nay',
  setUp: () => '/thiet-lap',
  signIn: (next?: string) => `/dang-nhap${next ? `?tiep=${encodeURIComponent(next)}` : ''}`,
  signOut: () => '/dang-xuat',
  ownPassword: () => '/tai-khoan/mat-khau',

  dossiers: () => '/ho-so',
  dossier: (id: number) => `/ho-so/${id}`,

  programmes: () => '/ke-hoach',
  programme: (id: number) => `/ke-hoach/${id}`,

  verify: (code: string) => `/xac-minh/${code}`,
} as const
