-- Why: the lists sorted by code walked through every dossier of the year; each direction has its own order of what has no code.
create index dossier_by_code on dossier (programme_id, code, id) where version > 0;
create index dossier_by_code_down on dossier (programme_id, code desc nulls last, id desc) where version > 0;
