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
create table standing (
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
  reached        bigint       not null,
  held_back      varchar(1000),
  opened_at      bigint       not null,
  opened_by      varchar(100) not null,
  finished_at    bigint
);
