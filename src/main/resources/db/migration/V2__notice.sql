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
