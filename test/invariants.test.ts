import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findBrokenInvariants, invariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'

const { db } = await freshDatabase()

// A row that breaks the invariant, and as little else as can be. Keys and triggers are off, as after a bad repair by hand.
const session = (id: number) =>
  `insert into council_session (id, council_id, minutes_number, about, starts_at, place, chair_member_id, secretary_member_id,
     state, opened_at, created_at, created_by) overriding system value
   values (${id}, 1, '01', 'H', now(), 'P', 1, 1, 'open', now(), now(), 1);`
const sessionVote = (id: number) =>
  `insert into session_vote (id, session_id, ballot, medium, opened_at, opened_by) overriding system value
   values (${id}, 1, 'secret', 'electronic', now(), 1);
   insert into session_vote_item (vote_id, dossier_id, voters, free_members) values (${id}, 1, '{1}', 1);`
const person = (id: number) =>
  `insert into person (id, full_name, sort_name, search_key, created_at) overriding system value
   values (${id}, 'A', 'A', 'a', now());`
const unit = (id: number, more = 'null, null') =>
  `insert into unit (id, code, name, type, sector, valid_from, search_key, parent_id, valid_to) overriding system value
   values (${id}, 'u${id}', 'U', 'ward', 'con-lai', '2020-01-01', 'u', ${more});`
const account = (id: number, hash: string, disabled: string) =>
  `insert into account (person_id, login, password_hash, disabled_at, created_at) values (${id}, 'a${id}', ${hash}, ${disabled}, now());`
const grant = (id: number, unitId: string, from: string, to: string) =>
  `insert into role_grant (person_id, role, unit_id, valid_from, valid_to, granted_at) values (${id}, 'author', ${unitId}, '${from}', ${to}, now());`
const dossier = (id: number, state: string, version = 0) =>
  `insert into dossier (id, programme_id, state, round_code, sector, owner_person_id, version, created_at, saved_at, state_since, submitted_at)
   overriding system value values (${id}, 1, '${state}', 'dot-1', 'con-lai', 1, ${version}, now(), now(), now(), ${version > 0 ? 'now()' : 'null'});`
const frozen = (id: number, version: number) =>
  `insert into dossier_version values (${id}, ${version}, '{}', 'x', now(), 1, '');`
const author = (dossierId: number, halfPercents: number) =>
  `insert into dossier_author (dossier_id, position, person_id, full_name, share_half_percents) values (${dossierId}, 1, 1, 'A', ${halfPercents});`
const transmittal = (id: number, state: string) =>
  `insert into transmittal (id, programme_id, unit_id, round_code, state, created_at, created_by)
   overriding system value values (${id}, 1, 1, 'dot-1', '${state}', now(), 1);`
const registration = (id: number, dossierId = 'null', withdrawn = false) =>
  `insert into registration (id, programme_id, round_code, sector, title, author_names, registered_at, registered_by, dossier_id,
     withdrawn_at, withdrawn_by, withdrawn_reason) overriding system value
   values (${id}, 1, 'dot-1', 'con-lai', 'R', 'A', now(), 1, ${dossierId}, ${withdrawn ? `now(), 1, 'r'` : 'null, null, null'});
   insert into registration_author (registration_id, position, full_name) values (${id}, 1, 'A');`
const unitPlan = (content: string) =>
  `insert into unit_plan (programme_id, unit_id, version, content, deadline_day, created_at, created_by)
   values (1, 1, 1, '${content}', null, now(), 1);`
const registrationStep = (id: number) =>
  `insert into registration_step (registration_id, position, step, at, by_person_id, content)
   values (${id}, 1, 'registered', now(), 1, '{}');`
const difficulty = (id: number, state: string, more = `'', null, null, null, null`) =>
  `insert into difficulty (id, programme_id, topic, text, reported_by, reported_at, state, answer, answered_at, same_as,
     public_question, published_at) overriding system value values (${id}, 1, 'other', 't', 1, now(), '${state}', ${more});`
const receipt = (id: number, number: number) =>
  `insert into receipt (dossier_id, year, number, received_at, received_by, answer_by, frozen) values (${id}, 2024, ${number}, now(), 1, '2024-05-01', '{}');`
const paperCopy = (number: number) =>
  `insert into paper_copy (dossier_id, number, code, state, since) values (1, ${number}, 'c', 'kept', now());`
const scoring = (id: number, closed: boolean) =>
  `insert into scoring (id, programme_id, council_id, round_code, programme_version_id, opened_at, opened_by, closed_at, closed_by)
   overriding system value values (${id}, 1, 1, 'dot-${id}', 1, now(), 1, ${closed ? 'now(), 1' : 'null, null'});`
const member = (id: number, council: number, seat = 'member') =>
  `insert into council_member (id, council_id, person_id, seat, position, valid_from) overriding system value
   values (${id}, ${council}, ${id}, '${seat}', ${id}, '2024-01-01');`
const council = (id: number, kind: string) =>
  `insert into council (id, programme_id, name, decision_number, decided_on, created_at, kind, passes_to) overriding system value
   values (${id}, 1, 'H', '1', '2024-01-01', now(), ${kind});`
const signedSheet = (scoringId: number, dossierId: number, memberId: number) =>
  `insert into score_sheet (scoring_id, dossier_id, member_id, state, total, digest, saved_at, signed_at)
   values (${scoringId}, ${dossierId}, ${memberId}, 'signed', 8000, 'x', now(), now());`
const paperSheet = (id: number) =>
  `insert into paper_sheet (id, scoring_id, dossier_id, member_id, points, comments, written_total, keyed_by, keyed_at)
   overriding system value values (${id}, 1, 1, 1, '{}', '{}', 8000, 1, now());`
const decision = (id: number, state: 'draft' | 'issued', content = '{}') =>
  `insert into decision (id, programme_id, ranking_id, state, content, drafted_at, drafted_by, number, issued_on, signer_name, issued_at, digest)
   overriding system value values (${id}, 1, ${id}, '${state}', '${content}', now(), 1, ${state === 'issued' ? `'1', '2024-08-01', 'A', now(), 'x'` : 'null, null, null, null, null'});`
const recognition = (dossierId: number, outcome: string, money = 0) =>
  `insert into recognition (dossier_id, decision_id, outcome, class_code, prize_dong, why, position)
   values (${dossierId}, 1, '${outcome}', ${outcome === 'prize' ? `'A'` : 'null'}, ${money}, '{}', 1);`
const certificate = (dossierId: number, serial: number) =>
  `insert into certificate (decision_id, dossier_id, holder_name, year, serial, code, content, issued_at, issued_by)
   values (1, ${dossierId}, 'A', 2024, ${serial}, 'c${serial}', '{}', now(), 1);`
const payment = (amount: number) =>
  `insert into prize_payment (programme_id, dossier_id, person_id, kind, amount_dong, paid_on, document_number, reason, recorded_at, recorded_by)
   values (1, 1, 1, '${amount > 0 ? 'payment' : 'recovery'}', ${amount}, '2024-12-10', 'PC', ${amount > 0 ? 'null' : `'r'`}, now(), 1);`
const ranking = (id: number, state: 'adopted' | 'superseded') =>
  `insert into ranking (id, programme_id, programme_version_id, state, input_digest, input, result, computed_at, computed_by,
     adopted_at, adopted_by, minutes_number, minutes_on)
   overriding system value values (${id}, 1, 1, '${state}', 'x', '{}', '{}', now(), 1, now(), 1, '01', '2024-07-30');`
const shelved = (names = '') =>
  `insert into library_entry (id, dossier_id, year, authority_name, title, author_names, decision_number, decided_on, shelved_at, changed_at,
     title_key, words) overriding system value
   values (1, 1, 2024, 'U', 'T', '${names}', '1', '2024-08-01', now(), now(), 't', 't');`
const ranked = ranking(1, 'adopted') + decision(1, 'issued')
const choice = (dossierId: number, minutes: string) =>
  `insert into council_choice (programme_id, kind, class_code, dossier_ids, minutes_number, recorded_at, recorded_by)
   values (1, 'tie', 'A', '{${dossierId}}', '${minutes}', now(), 1);`
const without = (table: string, check: string) => `alter table ${table} drop constraint ${check};`

const seed = readFileSync(
  join(import.meta.dirname, '..', 'programmes', 'tam-diep-2024.programme.json'),
  'utf8',
)
const version = (id: number, content: string) =>
  `insert into programme_version (id, programme_id, version, content, issued_at) overriding system value
   values (${id}, 1, ${id}, '${content.replaceAll("'", "''")}', now());`
/** The seed's plan as programme 1, with version 1 in force. */
const plan = (current = 1) =>
  `insert into programme (id, code, year, title, state, created_at, current_version_id) overriding system value
   values (1, 'p', 2024, 'P', 'issued', now(), ${current}); ${version(1, seed)}`
const otherRubric = JSON.stringify({
  ...JSON.parse(seed),
  rubric: { ...JSON.parse(seed).rubric, note: 'Phiếu khác' },
})

const breaking: Readonly<Record<string, string>> = {
  'Ngày áp dụng của hồ sơ là ngày sớm hơn trong ngày áp dụng lần đầu và ngày áp dụng thử': `${dossier(1, 'draft')}
    update dossier set first_applied_on = '2024-03-01', content = '{"appliedOn": "2024-03-01", "trialOn": "2024-02-01"}';`,
  'Tệp xác nhận của nơi áp dụng là tệp của chính hồ sơ đó': `${dossier(1, 'draft')}
    update dossier set content = '{"applierFileId": 7}';`,
  'Tác giả xác nhận trên giấy có bản quét của chính hồ sơ đó': `${author(1, 200)}
    insert into share_sheet (id, dossier_id, sha256, name, added_by, added_at) overriding system value values (5, 2, 'x', 'a.pdf', 1, now());
    update dossier_author set confirmed_at = now(), share_sheet_id = 5;`,
  'Bản cài đặt luôn còn ít nhất một quản trị viên đăng nhập được': `insert into installation (authority_name, set_up_at) values ('A', now());`,
  'Thư đã gửi có giờ gửi, thư chưa gửi thì không': `insert into message (at, subject, body, to_address, mail_state) values (now(), 's', 'b', 'a@b.vn', 'sent');`,
  'Thư chờ gửi có địa chỉ nhận': `insert into message (at, subject, body, mail_state) values (now(), 's', 'b', 'queued');`,
  'Mỗi lần bị từ chối không đổi trạng thái hồ sơ': `insert into audit_line (at, act, outcome, to_state) values (now(), 'x', 'refused', 'submitted');`,
  'Mỗi bước của hồ sơ bắt đầu từ trạng thái mà bước trước để lại': `
    insert into audit_line (at, act, outcome, dossier_id, from_state, to_state) values
      (now(), 'x', 'done', 1, null, 'draft'), (now(), 'x', 'done', 1, 'with-unit', 'approved-by-unit');`,
  'Không đơn vị nào là cấp trên của chính mình': unit(1, '2, null') + unit(2, '1, null'),
  'Vai trò của một đơn vị không kéo dài hơn đơn vị':
    unit(1, `null, '2023-12-31'`) + grant(1, '1', '2022-01-01', 'null'),
  'Đơn vị đã sáp nhập kết thúc trước ngày sáp nhập và không còn người': `${unit(1, 'null, null')} ${unit(2, 'null, null')}
    insert into unit_act (kind, unit_id, other_unit_id, effective_on, name_before, document_number, recorded_at)
    values ('merge', 1, 2, '2024-03-01', 'Đơn vị 1', '1/NQ', now());`,
  'Một người không giữ hai lần cùng một vai trò ở cùng đơn vị trong cùng thời gian':
    grant(1, 'null', '2022-01-01', 'null') + grant(1, 'null', '2023-01-01', `'2023-12-31'`),
  'Người được duyệt đăng ký tham gia có tài khoản và giữ vai trò tác giả': `insert into join_request (kind, full_name, address, email, phone, wish, asked_at, state, settled_at, settled_by, sector, person_id)
    values ('individual', 'A', 'Tổ 1', 'a@b.vn', '0912345678', 'x', now(), 'approved', now(), 1, 'con-lai', 1);`,
  'Tài khoản đã đóng không còn phiên đăng nhập': `${account(1, 'null', 'now()')}
    insert into session (token_hash, person_id, created_at, seen_at, ends_at, last_end) values ('t', 1, now(), now(), now(), now());`,
  'Mật khẩu chỉ được giữ dưới dạng argon2id': account(1, `'rõ ràng'`, 'null'),
  'Phiên đăng nhập không sống quá giờ cuối của nó': `insert into session (token_hash, person_id, created_at, seen_at, ends_at, last_end)
    values ('t', 1, now(), now(), now() + interval '1 hour', now());`,
  'Kế hoạch đã ban hành có phiên bản đang áp dụng': `insert into programme (code, year, title, state, created_at) values ('p', 2024, 'P', 'issued', now());`,
  'Phiên bản đang áp dụng là phiên bản mới nhất của chính kế hoạch đó': `
    insert into programme (id, code, year, title, state, created_at, current_version_id) overriding system value values (1, 'p', 2024, 'P', 'issued', now(), 1);
    insert into programme_version (id, programme_id, version, content, issued_at) overriding system value values (1, 1, 1, '{}', now()), (2, 1, 2, '{}', now());`,
  'Phiên bản kế hoạch đánh số liền nhau từ 1': `insert into programme_version (programme_id, version, content, issued_at) values (1, 2, '{}', now());`,
  'Mọi phiên bản đã ban hành của kế hoạch đều đọc được': version(1, '{}'),
  'Đợt và ngành của hồ sơ có trong bản kế hoạch đang áp dụng': `${plan()}${dossier(1, 'draft')} update dossier set round_code = 'dot-9';`,
  'Mỗi lần nộp của hồ sơ có đúng một bản đóng băng': dossier(1, 'submitted', 2) + frozen(1, 2),
  'Hồ sơ ở các bước sau khi nộp đã được đóng băng, hồ sơ chưa nộp thì chưa':
    dossier(1, 'draft', 1) + frozen(1, 1),
  'Hồ sơ đã nộp có tổng tỷ lệ đóng góp đúng 100%': `${dossier(1, 'submitted', 1)}${frozen(1, 1)}${author(1, 199)}`,
  'Hồ sơ đã nộp có tác giả': dossier(1, 'submitted', 1) + frozen(1, 1),
  'Ngoài lúc bổ sung, hồ sơ đã nộp giống hệt bản đóng băng cuối cùng':
    dossier(1, 'submitted', 1) +
    `insert into dossier_version values (1, 1, '{"title": "khác", "content": {}}', 'x', now(), 1, '');`,
  'Mã kiểm tra của mỗi bản đã nộp tính lại đúng như đã ghi': frozen(1, 1),
  'Hồ sơ nộp ngoài thời gian của đợt có lý do và số văn bản': `${plan()}${dossier(1, 'submitted', 1)}
    insert into dossier_version values (1, 1, '{"programmeVersionId": 1, "roundCode": "dot-1"}', 'x', '2024-04-20T00:00:00+07', 1, '');`,
  'Hồ sơ của đơn vị được nộp bằng một tờ trình đã nộp': `${dossier(1, 'submitted', 1)} update dossier set unit_id = 1;`,
  'Trạng thái hồ sơ là trạng thái của bước ghi nhận cuối cùng': `${dossier(1, 'draft')}
    insert into audit_line (at, act, outcome, dossier_id, to_state) values (now(), 'x', 'done', 1, 'with-unit');`,
  'Tên tác giả ghi cạnh tên sáng kiến là tên các tác giả của hồ sơ': dossier(1, 'draft') + author(1, 200),
  'Mỗi bản đăng ký có tác giả, và tên ghi cạnh tên sáng kiến là tên các tác giả ấy': `${registration(1)}update registration_author set full_name = 'B';`,
  'Mỗi lần sửa, rút, lập hồ sơ của bản đăng ký được ghi thành một bước': registration(1),
  'Hồ sơ lập từ bản đăng ký thuộc cùng kế hoạch và cùng đơn vị': `${registration(1, '1') + registrationStep(1) + dossier(1, 'draft')}update dossier set unit_id = 1;`,
  'Bản đăng ký đã rút không còn hồ sơ nào đang theo':
    registration(1, '1', true) + registrationStep(1) + dossier(1, 'draft'),
  'Biên bản của hội đồng đơn vị có kết quả, chỉ cho hồ sơ của năm ấy': `insert into unit_minutes
    (programme_id, unit_id, number, held_on, recorded_at, recorded_by) values (1, 1, '1', '2024-06-01', now(), 1);`,
  'Hạn nội bộ ghi để nhắc là hạn trong nội dung kế hoạch của đơn vị': unitPlan('{"lastDay": "2024-06-01"}'),
  'Kế hoạch đã ban hành của đơn vị có bản khóa ghi đúng số':
    unitPlan('{}') +
    `update unit_plan set state = 'issued', number = '05/KH', issued_on = now(), signer_name = 'A', issued_at = now(),
      frozen = '{"paper": {"number": "06"}}';`,
  'Tờ trình đã nộp có số, ngày, người ký và các hồ sơ đã nộp': transmittal(1, 'handed-in'),
  'Hồ sơ nằm trong nhiều nhất một tờ trình, của đúng đơn vị và kế hoạch':
    dossier(1, 'draft') +
    transmittal(1, 'draft') +
    `insert into transmittal_item (transmittal_id, position, dossier_id) values (1, 1, 1);`,
  'Hồ sơ trong tờ trình chưa nộp là hồ sơ đơn vị đã đồng ý':
    dossier(1, 'with-unit') +
    transmittal(1, 'draft') +
    `insert into transmittal_item (transmittal_id, position, dossier_id) values (1, 1, 1);`,
  'Chữ được lưu theo chuẩn NFC': `${dossier(1, 'draft')} update dossier set title = normalize('Sáng kiến', NFD);`,
  'Các mảnh của tệp đang gửi nối liền nhau và bằng phần đã nhận': `insert into upload
    (id, dossier_id, person_id, name, size_bytes, file_changed_ms, arrived_bytes, begun_at, changed_at)
    values ('u', 1, 1, 'a.pdf', 10, 0, 5, now(), now());`,
  'Tệp được thay bằng một tệp của chính hồ sơ đó': `insert into dossier_file (id, dossier_id, sha256, name, position, added_by, added_at)
    overriding system value values (1, 1, 'x', 'a.pdf', 1, 1, now()), (2, 2, 'x', 'b.pdf', 1, 1, now());
    update dossier_file set replaced_by = 2, removed_at = now() where id = 1;`,
  'Mọi tệp của hồ sơ có trong kho tệp': `insert into dossier_file (dossier_id, sha256, name, position, added_by, added_at) values (1, 'x', 'a.pdf', 1, 1, now());`,
  'Hồ sơ đã tiếp nhận có giấy biên nhận': dossier(1, 'accepted', 1),
  'Số giấy biên nhận liền nhau từ 1 trong mỗi năm': receipt(1, 1) + receipt(2, 3),
  'Hồ sơ có giấy biên nhận thì đã nộp và có mã': dossier(1, 'draft') + receipt(1, 1),
  'Lượt in bộ hồ sơ xong khi không còn hồ sơ nào chờ ghép':
    'insert into bundle_run (asked_by, asked_at, kept_until, copies) values (1, now(), now(), 1);',
  'Bản giấy ở đúng tình trạng mà lần giao nhận cuối để lại': paperCopy(1),
  'Bản giấy của một hồ sơ đánh số liền nhau từ 1, của hồ sơ đã có mã': paperCopy(2),
  'Số biên nhận và mã hồ sơ tiếp theo nối liền những số đã cấp': receipt(1, 1),
  'Vướng mắc đã trả lời có câu trả lời và giờ trả lời, vướng mắc còn chờ thì không': difficulty(
    1,
    'answered',
  ),
  'Vướng mắc gộp vào một nội dung khác cùng năm, không bị gộp nữa, thì cùng tình trạng và câu trả lời':
    difficulty(1, 'answered', `'a', now(), null, null, null`) +
    difficulty(2, 'answered', `'b', now(), 1, null, null`),
  'Chỉ câu hỏi đã trả lời, không gộp vào nội dung khác, mới được công khai': difficulty(
    1,
    'closed',
    `'', now(), null, 'q', now()`,
  ),
  'Hồ sơ đã thẩm định có phiếu nằm trong báo cáo đã chuyển': dossier(1, 'appraised', 1),
  'Phiếu thẩm định đã chuyển thì hồ sơ không còn chờ thẩm định': `${dossier(1, 'accepted', 1)}insert into appraisal values (1, 1, '[]', true, '', now(), 1, 1);`,
  'Trạng thái hồ sơ khớp với kết luận kiểm tra cuối cùng': dossier(1, 'accepted', 1),
  'Hồ sơ đã tiếp nhận, đang xử lý có hạn luật định': `${dossier(1, 'submitted', 1)} ${receipt(1, 1)}`,
  'Yêu cầu bổ sung có hạn': `insert into formal_check (dossier_id, version, outcome, items, checked_at, checked_by) values (1, 1, 'needs-supplement', '[]', now(), 1);`,
  'Mỗi lần kiểm tra là của một bản hồ sơ đã nộp': `insert into formal_check (dossier_id, version, outcome, items, checked_at, checked_by) values (1, 1, 'accepted', '[]', now(), 1);`,
  'Phiếu đã ký có tổng điểm, dấu kiểm và giờ ký': `${without('score_sheet', 'score_sheet_check')}
    insert into score_sheet (scoring_id, dossier_id, member_id, state, saved_at) values (1, 1, 1, 'signed', now());`,
  'Tổng điểm của phiếu đã ký là tổng các điểm trên phiếu': signedSheet(1, 1, 1),
  'Phiếu đã ký không thiếu điểm, không vượt thang điểm': plan() + scoring(1, false) + signedSheet(1, 1, 1),
  'Mã kiểm tra của phiếu đã ký tính lại đúng như đã ghi': plan() + scoring(1, false) + signedSheet(1, 1, 1),
  'Mỗi lần mở lại phiếu còn giữ bản đã ký trước đó': `${signedSheet(1, 1, 1)} update score_sheet set version = 2;`,
  'Phiếu ký từ bản giấy đúng như bản giấy đã được người thứ hai xác nhận': `${paperSheet(1)} ${signedSheet(1, 1, 1)}
    update score_sheet set paper_sheet_id = 1;`,
  'Không có phiếu giấy chờ xác nhận bên cạnh phiếu đã ký': paperSheet(1) + signedSheet(1, 1, 1),
  'Thang điểm không đổi sau khi đã có phiếu ký':
    plan(2) + version(2, otherRubric) + scoring(1, false) + signedSheet(1, 1, 1),
  'Không có phiếu nào của người có xung đột lợi ích đương nhiên': `${signedSheet(1, 1, 1)}
    insert into conflict (member_id, dossier_id, kind, state, found_at) values (1, 1, 'author', 'standing', now());`,
  'Phiếu là của thành viên đúng hội đồng, về hồ sơ trong kỳ chấm':
    scoring(1, false) + member(1, 1) + signedSheet(1, 1, 1),
  'Ai ký phiếu đều đã ký cam kết về hồ sơ đó, nếu kỳ chấm có bản cam kết':
    plan() + scoring(1, false) + signedSheet(1, 1, 1),
  'Bản cam kết là của thành viên đúng hội đồng, về hồ sơ trong kỳ chấm': `${scoring(1, false)} ${member(1, 1)}
    insert into conflict_declaration (id, scoring_id, member_id, content, digest, signed_at) overriding system value
      values (1, 1, 1, '{}', 'x', now());
    insert into declared_dossier values (1, 7, 1);`,
  'Hồ sơ đang chấm nằm trong một kỳ chấm còn mở, hồ sơ đã chấm trong một kỳ đã đóng': `${dossier(1, 'in-scoring', 1)}${scoring(1, true)}
    insert into scoring_dossier values (1, 1, 1);`,
  'Kỳ chấm là của Hội đồng, phiên bản và hồ sơ thuộc đúng kế hoạch, đúng đợt': `${plan()}${scoring(1, false)}
    insert into council (id, programme_id, name, decision_number, decided_on, created_at) overriding system value
    values (1, 2, 'H', '1', '2024-01-01', now());`,
  'Biểu quyết có số biên bản, về hồ sơ trong kỳ chấm, không nhiều phiếu hơn số ghế': `${scoring(1, false)}${member(1, 1)}
    insert into scoring_dossier values (1, 1, 1);
    insert into vote (dossier_id, scoring_id, agree, disagree, blank, minutes_number, recorded_at, recorded_by)
    values (1, 1, 2, 0, 0, '01', now(), 1);`,
  'Kết quả biểu quyết là kết quả của lượt kiểm phiếu gần nhất trong phiên họp của nó': `${session(1)}
    insert into vote (dossier_id, scoring_id, session_id, agree, disagree, blank, minutes_number, recorded_at, recorded_by)
    values (1, 1, 1, 2, 0, 0, '01', now(), 1);`,
  'Người biểu quyết có ghế, có mặt và không xung đột lợi ích đương nhiên với hồ sơ': `${session(1)}${member(1, 1)}${sessionVote(1)}`,
  'Hòm phiếu kín có đúng một phiếu cho mỗi người đã bỏ phiếu, và chỉ của người được biểu quyết': `${session(1)}${member(1, 1)}
    insert into session_attendance (session_id, member_id, state) values (1, 1, 'present');${sessionVote(1)}
    insert into ballot_box values (1, 1, '{2}', '[{"code": "A", "choice": "agree"}]');`,
  'Phiên họp đã bế mạc có biên bản khóa đúng số, đúng bản, và mã kiểm tra tính lại đúng': `${session(1)}
    update council_session set state = 'closed', closed_at = now();`,
  'Tổ chuyên ngành chuyển đến một Hội đồng cùng kế hoạch và không mở kỳ chấm': council(2, "'group', 3"),
  'Kết quả xét chỉ do tổ chuyên ngành ghi, về hồ sơ của kế hoạch đó': `${dossier(9, 'accepted')}
    insert into group_result (council_id, dossier_id, passes, minutes_number, recorded_at, recorded_by)
    values (1, 9, true, '01', now(), 1);`,
  'Hội đồng không có hai chủ tịch cùng lúc': member(1, 1, 'chair') + member(2, 1, 'chair'),
  'Hồ sơ được hoặc không được công nhận có quyết định đã ban hành':
    dossier(1, 'recognised', 1) + decision(1, 'draft') + recognition(1, 'prize'),
  'Kết quả công nhận chỉ đến từ quyết định đã ban hành': decision(1, 'draft') + recognition(1, 'prize'),
  'Quyết định đã ban hành có số, ngày, người ký và dấu kiểm': `${without('decision', 'decision_check')}
    insert into decision (programme_id, ranking_id, state, content, drafted_at, drafted_by) values (1, 1, 'issued', '{}', now(), 1);`,
  'Mã kiểm tra của quyết định đã ban hành tính lại đúng như đã ghi': decision(1, 'issued'),
  'Quyết định đã ban hành dựa trên xếp hạng đã thông qua, không sớm hơn biên bản':
    ranking(1, 'superseded') + decision(1, 'issued'),
  'Kết quả công nhận đúng bằng danh sách của quyết định đã ban hành': decision(
    1,
    'issued',
    '{"initiatives": [{"dossierId": 1, "outcome": "certificate", "classCode": null, "prize": 0}]}',
  ),
  'Trạng thái hồ sơ khớp với kết quả công nhận': dossier(1, 'scored', 1) + recognition(1, 'prize'),
  'Tiền thưởng là mức của loại trong bản kế hoạch đã xét': plan() + ranked + recognition(1, 'prize', 1),
  'Không loại nào có nhiều giải hơn kế hoạch cho phép':
    plan() +
    ranked +
    [1, 2, 3, 4, 5, 6].map((id) => dossier(id, 'recognised', 1) + recognition(id, 'prize')).join(''),
  'Tổng tiền thưởng không vượt kinh phí của kế hoạch':
    plan() + ranked + recognition(1, 'prize', 20_000_000) + recognition(2, 'prize', 5_000_001),
  'Xếp hạng đã thông qua có số, ngày biên bản và người ghi': `insert into ranking (programme_id, programme_version_id, state, input_digest, input, result, computed_at, computed_by)
    values (1, 1, 'adopted', 'x', '{}', '{}', now(), 1);`,
  'Xếp hạng bị hủy thông qua có lý do': ranking(1, 'superseded'),
  'Mã kiểm tra của xếp hạng đã thông qua tính lại đúng như đã ghi': ranking(1, 'adopted'),
  'Mã niêm phong của kết quả xếp hạng tính lại đúng như đã ghi':
    ranking(1, 'adopted') +
    `insert into ranking_manifest values (1, '${'0'.repeat(64)}', '{"files": []}', now());`,
  'Lựa chọn của Hội đồng có số biên bản, rút lại thì có lý do': dossier(1, 'scored', 1) + choice(1, ' '),
  'Lựa chọn của Hội đồng là về hồ sơ của chính kế hoạch đó': choice(1, '01'),
  'Số giấy chứng nhận liền nhau từ 1 trong mỗi năm': certificate(1, 1) + certificate(2, 3),
  'Giấy chứng nhận chỉ cấp cho sáng kiến được công nhận':
    recognition(1, 'not-recognised') + certificate(1, 1),
  'Số giấy chứng nhận tiếp theo nối liền những số đã cấp': certificate(1, 1),
  'Hồ sơ đã cấp giấy có đúng một giấy còn hiệu lực cho mỗi người được cấp':
    dossier(1, 'certified', 1) +
    certificate(1, 1) +
    decision(
      1,
      'issued',
      '{"initiatives": [{"dossierId": 1, "authors": [{"personId": 1}], "investorName": "Trường A"}]}',
    ),
  'Hồ sơ bị hủy công nhận không còn giấy chứng nhận có hiệu lực':
    dossier(1, 'revoked', 1) + certificate(1, 1),
  'Không ai được chi quá phần thưởng mà một quyết định đã ban hành từng cho sáng kiến đó':
    decision(1, 'issued', '{"initiatives": [{"dossierId": 1, "prize": 500000}]}') + payment(500_001),
  'Không ai bị thu hồi nhiều hơn số đã chi': payment(-1),
  'Chỉ sáng kiến được giải mới có tiền thưởng': recognition(1, 'certificate', 500_000),
  'Sáng kiến đang có mặt trong thư viện là sáng kiến đang được công nhận theo quyết định đã ban hành':
    dossier(1, 'revoked', 1) + shelved(),
  'Thư viện không nêu tên tác giả nào chưa đồng ý':
    dossier(1, 'recognised', 1) + author(1, 200) + shelved('A'),
  'Hiệu quả sau một thời gian chỉ được hỏi ở đơn vị đã được xác nhận áp dụng': `${shelved()}
    insert into replication (id, entry_id, unit_id, unit_name, applied_from, effect, said_at, said_by) overriding system value
      values (1, 1, 1, 'U', '2024-01-01', 'e', now(), 1);
    insert into replication_effect (replication_id, months, asked_at) values (1, 6, now());`,
}

test('an empty installation breaks nothing', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('every invariant is in this list, and this list has nothing else', () => {
  expect(Object.keys(breaking).toSorted()).toEqual(invariants.map(({ name }) => name).toSorted())
})

for (const [name, statements] of Object.entries(breaking))
  test(`fires: ${name}`, async () => {
    const names = await db
      .transaction()
      .execute(async (tx) => {
        // Named, so that no two are the same text: what is asked twice may be prepared, and several statements may not.
        await sql
          .raw(`/* ${name} */ set local session_replication_role = replica; ${person(1)}${statements}`)
          .execute(tx)
        throw new Found((await findBrokenInvariants(tx)).map((each) => each.name))
      })
      .catch((found: unknown) => {
        if (found instanceof Found) return found.names
        throw found
      })
    expect(names).toContain(name)
  })

/** Carries the answer out of a transaction that must not be kept. */
class Found extends Error {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    super('found')
    this.names = names
  }
}
