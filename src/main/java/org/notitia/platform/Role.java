package org.notitia.platform;

import java.util.Set;

/** The roles, as constants for {@code @RolesAllowed}. */
public interface Role {
  /** A CRM system. */
  String CRM = "crm";

  /** An employee entitled to process customer data. */
  String CLERK = "clerk";

  /** A privacy officer. */
  String OFFICER = "officer";

  /** A partner's system; sees only what it registered. */
  String PARTNER = "partner";

  /** Reads the audit trail and reports, no personal data. */
  String AUDITOR = "auditor";

  /** Administers accounts and settings, no personal data. */
  String ADMIN = "admin";

  /** A data subject; own data only. */
  String SUBJECT = "subject";

  Set<String> ALL = Set.of(CRM, CLERK, OFFICER, PARTNER, AUDITOR, ADMIN, SUBJECT);

  /**
   * The roles that require no undertaking of confidentiality, because they reach no personal data,
   * or only the data subject's own (P22).
   */
  Set<String> WITHOUT_PERSONAL_DATA = Set.of(AUDITOR, ADMIN, SUBJECT);
}
