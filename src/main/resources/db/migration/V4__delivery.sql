-- Messages to data subjects, announcements of notice versions, and which versions each data subject knows.

create table message (
  id         varchar(36)    not null primary key,
  version    bigint         not null,
  subject_id varchar(36)    not null,
  kind       varchar(40)    not null,
  dedupe_key varchar(100)   not null unique,
  spoken     varchar(35)    not null,
  facts      varchar(32672) not null,
  state      varchar(13)    not null,
  obstacle   varchar(15),
  attempts   integer        not null,
  queued_at  bigint         not null,
  due_at     bigint         not null,
  leased_by  varchar(36),
  sent_at    bigint
);
create index message_due on message (state, due_at);
create index message_in_state on message (state, id);
create index message_of_subject on message (subject_id, id);

create table announcement (
  id             varchar(36) not null primary key,
  version        bigint      not null,
  notice_version bigint      not null unique,
  state          varchar(5)  not null,
  told_up_to     varchar(36) not null,
  due_at         bigint      not null,
  queued         bigint      not null,
  published_at   bigint      not null,
  finished_at    bigint
);

create table acquaintance (
  id             varchar(60) not null primary key,
  subject_id     varchar(36) not null,
  notice_version bigint      not null,
  seen_at        bigint,
  used_at        bigint,
  accepted_at    bigint
);
create index acquaintance_of_subject on acquaintance (subject_id, notice_version);
