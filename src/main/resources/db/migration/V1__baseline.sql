-- Data subjects, entries, accounts and the audit trail. Instants are milliseconds since 1970-01-01 UTC. ${binary} columns sort by code point.

create table account (
  id             varchar(36)  not null primary key,
  version        bigint       not null,
  name           varchar(100) not null unique,
  personal_name  varchar(200) not null,
  roles          varchar(200) not null,
  state          varchar(8)   not null,
  undertaking_on date,
  password_hash  varchar(300),
  must_change    boolean      not null,
  stamp          varchar(36)  not null,
  subject_id     varchar(36),
  created_at     bigint       not null
);
create index account_of_subject on account (subject_id);

create table login_failure (
  name_digest  varchar(64) not null primary key,
  failures     integer     not null,
  last_at      bigint      not null,
  locked_until bigint
);

create table signing_key (
  id     varchar(36)  not null primary key,
  secret varchar(200) not null
);

create table idempotency_record (
  id          varchar(210) not null primary key,
  request     varchar(64)  not null,
  subject_id  varchar(36),
  answer      ${bytes},
  answered_at bigint       not null
);
create index idempotency_record_of_subject on idempotency_record (subject_id);
create index idempotency_record_at on idempotency_record (answered_at);

-- Lock rows for idempotent requests: the idempotency key selects the row.
create table striped_lock (
  id integer not null primary key
);
insert into striped_lock (id)
  select a.n + 16 * b.n
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as a (n),
         (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) as b (n);

create table data_subject (
  id                 varchar(36)  not null primary key,
  version            bigint       not null,
  name               varchar(200) not null,
  given_name         varchar(100),
  family_name        varchar(100),
  username           varchar(254),
  other_identifier   varchar(100),
  customer_number    varchar(50)  unique,
  birth_date         date,
  gender             varchar(8),
  language_tag             varchar(35),
  emails             varchar(2000),
  phones             varchar(500),
  street             varchar(200),
  postal_code        varchar(20),
  city               varchar(100),
  region             varchar(100),
  country            varchar(2),
  business_id        varchar(40),
  company_name       varchar(200),
  company_role       varchar(100),
  relationship_began date,
  relationship_ended date,
  restricted         boolean      not null,
  source             varchar(16)  not null,
  means              varchar(10)  not null,
  field_sources      varchar(1000),
  recorded_at        bigint       not null,
  recorded_by        varchar(100) not null,
  updated_at         bigint       not null,
  expires_on         date,
  clears_on          date
);
create index data_subject_username on data_subject (username);
create index data_subject_company on data_subject (business_id, id);

create table search_term (
  subject_id varchar(36)  not null,
  kind       varchar(8)   not null,
  term       varchar(254) ${binary} not null,
  primary key (subject_id, kind, term)
);
create index search_term_found on search_term (kind, term, subject_id);

create table entry (
  id             varchar(36)    not null primary key,
  version        bigint         not null,
  subject_id     varchar(36)    not null references data_subject (id),
  category       varchar(40)    not null,
  named_values   varchar(32672) not null,
  source         varchar(16)    not null,
  means          varchar(10)    not null,
  occurred_at    bigint,
  recorded_at    bigint         not null,
  recorded_by    varchar(100)   not null,
  reference      varchar(100),
  expires_on     date,
  basis_lost_on  date,
  notice_version bigint         not null,
  unique (category, reference)
);
create index entry_of_subject on entry (subject_id, id);

create table field_change (
  id           varchar(36)  not null primary key,
  subject_id   varchar(36)  not null,
  entry_id     varchar(36),
  field        varchar(100) not null,
  value_before varchar(32672),
  value_after  varchar(32672),
  proposal     boolean      not null,
  changed_at   bigint       not null,
  account      varchar(100) not null,
  source       varchar(16)  not null,
  means        varchar(10)  not null
);
create index field_change_of_subject on field_change (subject_id, id);

create table change_event (
  id            varchar(36) not null primary key,
  kind          varchar(16) not null,
  subject_id    varchar(36) not null,
  entry_id      varchar(36),
  row_version   bigint      not null,
  recorded_at   bigint      not null,
  feed_position bigint
);
create index change_event_position on change_event (feed_position, id);

create table change_feed_head (
  id            varchar(10) not null primary key,
  feed_position bigint      not null
);
insert into change_feed_head (id, feed_position) values ('changes', 0);

create table audit_entry (
  id          varchar(36) not null primary key,
  recorded_at bigint      not null,
  account     varchar(100),
  acting_role    varchar(20),
  act         varchar(40),
  subject_id  varchar(36),
  entry_id    varchar(36),
  purpose     varchar(40),
  protocol    varchar(8)  not null,
  outcome     varchar(8)  not null,
  address     varchar(60),
  subjects    integer     not null
);
create index audit_entry_of_subject on audit_entry (subject_id, id);
create index audit_entry_of_account on audit_entry (account, id);

create table audit_subject (
  subject_id varchar(36) not null,
  audit_id   varchar(36) not null,
  primary key (subject_id, audit_id)
);

create table import_job (
  id           varchar(36)    not null primary key,
  version      bigint         not null,
  mapping      varchar(32672) not null,
  state        varchar(8)     not null,
  failure      varchar(1000),
  upload       integer        not null,
  bytes        bigint         not null,
  bytes_done   bigint         not null,
  rows_read    bigint         not null,
  created      bigint         not null,
  updated      bigint         not null,
  unchanged    bigint         not null,
  rejected     bigint         not null,
  left_out     varchar(32672),
  account      varchar(100)   not null,
  acting_role     varchar(20)    not null,
  created_at   bigint         not null,
  started_at   bigint,
  finished_at  bigint,
  leased_until bigint,
  leased_by    varchar(36)
);

create table import_chunk (
  id      varchar(60) not null primary key,
  job_id  varchar(36) not null,
  content ${bytes}    not null
);
create index import_chunk_of_job on import_chunk (job_id);

create table import_rejection (
  id     varchar(36) not null primary key,
  job_id varchar(36) not null,
  line   bigint      not null,
  field  varchar(100),
  reason varchar(500)
);
create index import_rejection_of_job on import_rejection (job_id, id);
-- The versions of the privacy notice.

create table notice_version (
  id             varchar(36)  not null primary key,
  version        bigint       not null,
  state          varchar(9)   not null,
  notice_version bigint       unique,
  effective_from bigint,
  document       ${bytes}     not null,
  drafted_at     bigint       not null,
  drafted_by     varchar(100) not null,
  decided_at     bigint,
  decided_by     varchar(100)
);
-- Consents, withdrawals, prohibitions and objections; audiences.

create table choice (
  id                 varchar(36)  not null primary key,
  subject_id         varchar(36)  not null references data_subject (id),
  kind               varchar(20)  not null,
  purpose            varchar(40),
  channel            varchar(10),
  chosen_at          bigint       not null,
  source             varchar(16)  not null,
  means              varchar(10)  not null,
  evidence           varchar(2000),
  evidence_reference varchar(200),
  notice_version     bigint       not null,
  recorded_at        bigint       not null,
  recorded_by        varchar(100) not null
);
create index choice_of_subject on choice (subject_id, id);

-- The latest time of each kind of choice, by purpose and channel; * means all.
create table choice_status (
  subject_id              varchar(36) not null references data_subject (id),
  purpose                 varchar(40) not null,
  channel                 varchar(10) not null,
  consent_at              bigint      not null,
  withdrawal_at           bigint      not null,
  prohibition_at          bigint      not null,
  prohibition_lifted_at   bigint      not null,
  objection_at            bigint      not null,
  objection_withdrawn_at  bigint      not null,
  primary key (subject_id, purpose, channel)
);

create table audience (
  id             varchar(36)  not null primary key,
  version        bigint       not null,
  purpose        varchar(40)  not null,
  channel        varchar(10)  not null,
  notice_version bigint       not null,
  state          varchar(8)   not null,
  included        bigint       not null,
  excluded      varchar(1000),
  opened_at      bigint       not null,
  opened_by      varchar(100) not null,
  finished_at    bigint
);
-- Messages to data subjects, announcements of notice versions, and which versions each data subject knows.

create table message (
  id         varchar(36)    not null primary key,
  version    bigint         not null,
  subject_id varchar(36)    not null,
  kind       varchar(40)    not null,
  dedupe_key varchar(100)   not null unique,
  language_tag     varchar(35)    not null,
  message_data      varchar(32672) not null,
  state      varchar(13)    not null,
  failure   varchar(15),
  attempts   integer        not null,
  queued_at  bigint         not null,
  due_at     bigint         not null,
  leased_by  varchar(36),
  leased_until bigint,
  sent_at    bigint
);
create index message_due on message (state, due_at);
create index message_in_state on message (state, id);
create index message_of_subject on message (subject_id, id);

create table announcement (
  id             varchar(36) not null primary key,
  version        bigint      not null,
  notice_version bigint      not null unique,
  state          varchar(11) not null,
  last_subject_id     varchar(36) not null,
  due_at         bigint      not null,
  queued         bigint      not null,
  published_at   bigint      not null,
  finished_at    bigint
);

create table notice_acceptance (
  id             varchar(60) not null primary key,
  subject_id     varchar(36) not null,
  notice_version bigint      not null,
  seen_at        bigint,
  used_at        bigint,
  accepted_at    bigint
);
create index notice_acceptance_of_subject on notice_acceptance (subject_id, notice_version);
-- Retention: due removals, holds, tombstones and anonymised data.

create index entry_expires on entry (expires_on, id);

create index data_subject_expires on data_subject (expires_on, id);
create index data_subject_clears on data_subject (clears_on, id);
create index data_subject_ended on data_subject (relationship_ended, id);

-- Tombstones of removed data subjects; they contain no personal data.
create table removed_subject (
  id          varchar(36)  not null primary key,
  recorded_by varchar(100) not null,
  removed_at     bigint       not null
);

-- No key, on purpose: a row must not be linked to a person or to another row.
create table anonymous_entry (
  category       varchar(40)    not null,
  occurred_month varchar(7)     not null,
  named_values   varchar(32672) not null
);
create index anonymous_entry_month on anonymous_entry (category, occurred_month);

create table retention_hold (
  id          varchar(36)  not null primary key,
  version     bigint       not null,
  subject_id  varchar(36)  not null,
  category    varchar(40),
  entry_id    varchar(36),
  ground      varchar(20)  not null,
  reference   varchar(200) not null,
  ends_on     date         not null,
  placed_at   bigint       not null,
  placed_by   varchar(100) not null,
  released_at bigint,
  released_by varchar(100)
);
create index retention_hold_of_subject on retention_hold (subject_id, id);

-- One row: when the sweep is due, and how far expiry dates have been updated to the notice in force.
create table sweep_state (
  id             varchar(10) not null primary key,
  due_at         bigint      not null,
  started_at     bigint,
  finished_at    bigint,
  removed        bigint      not null,
  notice_version bigint      not null,
  migrating_to      bigint,
  phase             varchar(8),
  migrated_up_to    varchar(36),
  choices_checked_on     date
);
insert into sweep_state (id, due_at, removed, notice_version) values ('sweep', 0, 0, 0);

-- Data subjects to sweep at once: a legal basis was withdrawn, or a hold was released.
create table sweep_request (
  id         varchar(36) not null primary key,
  kind       varchar(8)  not null,
  subject_id varchar(36) not null,
  purpose    varchar(40),
  removed    bigint      not null,
  kept       bigint      not null,
  due_at     bigint      not null
);

-- Number of removals by category and due date; used to report the delay.
create table removal_count (
  id         varchar(36) not null primary key,
  category   varchar(40) not null,
  due_on     date        not null,
  removed_at bigint      not null,
  removed    bigint      not null
);
create index removal_count_at on removal_count (removed_at);
-- Data quality findings, and merged data subjects.

create table finding (
  id         varchar(36)  not null primary key,
  version    bigint       not null,
  rule       varchar(40)  not null,
  subject_id varchar(36)  not null,
  about      varchar(36)  not null,
  state      varchar(9)   not null,
  found_at   bigint       not null,
  ended_at   bigint,
  ended_by   varchar(100),
  reason     varchar(500),
  unique (subject_id, rule, about)
);
create index finding_state on finding (state, id);
create index finding_about on finding (about);

-- One row: the position of the inspection in the change feed, and the progress of its daily round.
create table inspection_progress (
  id            varchar(10) not null primary key,
  feed_position bigint      not null,
  round_last_id   varchar(36),
  round_due_at  bigint      not null
);
insert into inspection_progress (id, feed_position, round_due_at) values ('inspection', 0, 0);

create table merged_subject (
  id         varchar(36)  not null primary key,
  kept_id    varchar(36)  not null,
  merged_id  varchar(36)  not null unique,
  entries    integer      not null,
  choices    integer      not null,
  proposals  integer      not null,
  merged_at  bigint       not null,
  merged_by  varchar(100) not null
);
create index merged_subject_kept on merged_subject (kept_id, id);

-- Former customer numbers of merged data subjects.
create table customer_alias (
  customer_number varchar(50) not null primary key,
  subject_id      varchar(36) not null
);
create index customer_alias_of_subject on customer_alias (subject_id);

-- Distinguishes people of the same name: in a million rows, thousands share a name, but few also share the birth date.
create index data_subject_born on data_subject (birth_date, id);
