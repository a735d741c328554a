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

create table login_attempt (
  name_digest  varchar(64) not null primary key,
  failures     integer     not null,
  last_at      bigint      not null,
  locked_until bigint
);

create table signing_key (
  id     varchar(36)  not null primary key,
  secret varchar(200) not null
);

create table answered_request (
  id          varchar(210) not null primary key,
  request     varchar(64)  not null,
  subject_id  varchar(36),
  answer      ${bytes},
  answered_at bigint       not null
);
create index answered_request_of_subject on answered_request (subject_id);
create index answered_request_at on answered_request (answered_at);

-- Lock rows for idempotent requests: the idempotency key selects the row.
create table request_lock (
  id integer not null primary key
);
insert into request_lock (id)
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
  spoken             varchar(35),
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
  updated_at         bigint       not null
);
create index data_subject_username on data_subject (username);
create index data_subject_company on data_subject (business_id, id);

create table subject_term (
  subject_id varchar(36)  not null,
  kind       varchar(8)   not null,
  term       varchar(254) ${binary} not null,
  primary key (subject_id, kind, term)
);
create index subject_term_found on subject_term (kind, term, subject_id);

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

create table feed_head (
  id            varchar(10) not null primary key,
  feed_position bigint      not null
);
insert into feed_head (id, feed_position) values ('changes', 0);

create table audit_entry (
  id          varchar(36) not null primary key,
  recorded_at bigint      not null,
  account     varchar(100),
  acted_as    varchar(20),
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
  acted_as     varchar(20)    not null,
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
