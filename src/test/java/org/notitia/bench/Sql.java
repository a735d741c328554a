package org.notitia.bench;

/** The statements of the server. */
final class Sql {
  static final String COLUMNS =
      "id, version, name, given_name, family_name, username, other_identifier, customer_number, birth_date,"
          + " gender, language_tag, emails, phones, street, postal_code, city, region, country, business_id,"
          + " company_name, company_role, relationship_began, relationship_ended, restricted, source, means,"
          + " field_sources, recorded_at, recorded_by, updated_at";
  static final int COLUMN_COUNT = 30;

  static final String SUBJECT = "select " + COLUMNS + " from data_subject where id = ?";
  static final String INSERT_SUBJECT =
      "insert into data_subject (" + COLUMNS + ") values (?" + ", ?".repeat(COLUMN_COUNT - 1) + ")";
  static final String INSERT_TERM =
      "insert into search_term (subject_id, kind, term) values (?, ?, ?)";
  static final String INSERT_EVENT =
      "insert into change_event (id, kind, subject_id, entry_id, row_version, recorded_at, feed_position)"
          + " values (?, ?, ?, ?, ?, ?, ?)";
  static final String INSERT_AUDIT =
      "insert into audit_entry (id, recorded_at, account, acting_role, act, subject_id, entry_id, purpose, protocol,"
          + " outcome, address, subjects) select cast(? as varchar(36)), cast(? as bigint), cast(? as varchar(100)),"
          + " cast(? as varchar(20)), cast(? as varchar(40)), cast(? as varchar(36)), cast(? as varchar(36)),"
          + " cast(? as varchar(40)), cast(? as varchar(8)), cast(? as varchar(8)), cast(? as varchar(60)),"
          + " cast(? as integer) from account where id = ? and stamp = ?";
  static final String INSERT_AUDIT_SUBJECT =
      "insert into audit_subject (subject_id, audit_id) values (?, ?)";

  /** Finds persons by one word of a name. */
  static final String BY_WORD = byWords("");

  /** Finds persons by two words of a name. */
  static final String BY_WORDS =
      byWords(
          " and t.subject_id in (select x.subject_id from search_term x where x.subject_id = t.subject_id"
              + " and x.kind not in ('EMAIL', 'PHONE') and x.term >= ? and x.term < ?)");

  static final String BY_EMAIL =
      "select "
          + COLUMNS
          + " from data_subject s where s.id in (select x.subject_id from search_term x where x.kind = ?"
          + " and x.term = ?) order by s.id fetch first 101 rows only";

  static final String DECISION =
      "select s.id, s.customer_number, s.restricted, s.birth_date, s.emails, s.phones, s.street, s.postal_code,"
          + " s.city, s.country, c.consent, c.withdrawal, c.prohibition, c.lifted, c.objection, c.withdrawn"
          + " from data_subject s left join (select subject_id, max(consent_at) as consent,"
          + " max(withdrawal_at) as withdrawal, max(prohibition_at) as prohibition,"
          + " max(prohibition_lifted_at) as lifted, max(objection_at) as objection,"
          + " max(objection_withdrawn_at) as withdrawn from choice_status where purpose in (?, '*') and channel in (?, '*')"
          + " and subject_id = ? group by subject_id) c on c.subject_id = s.id where s.id = ?";

  private Sql() {}

  private static String byWords(String more) {
    return "select s."
        + COLUMNS.replace(", ", ", s.")
        + ", t.term from search_term t join data_subject s on s.id = t.subject_id"
        + " where t.kind = 'NAME' and t.term >= ? and t.term < ?"
        + " and t.term = (select min(u.term) from search_term u where u.subject_id = t.subject_id"
        + " and u.kind = 'NAME' and u.term >= ?)"
        + more
        + " order by t.term, t.subject_id fetch first 101 rows only";
  }
}
