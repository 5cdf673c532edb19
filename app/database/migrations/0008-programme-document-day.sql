-- Why: a version of the plan carries the day of its document beside the number; null where nobody recorded one.

alter table programme_version add column document_day date;
