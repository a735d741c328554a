package org.notitia.platform;

import java.util.Set;

/** The roles that {@code @RolesAllowed} names; constants, because annotations need them. */
public interface Role {
  /** A CRM system. */
  String CRM = "crm";

  /** An employee entitled to process customer data. */
  String CLERK = "clerk";

  /** A privacy officer. */
  String OFFICER = "officer";

  /** A partner's system; sees only what it registered. */
  String PARTNER = "partner";

  /** Reads trail and reports, no personal data. */
  String AUDITOR = "auditor";

  /** Keeps accounts and settings, no personal data. */
  String ADMIN = "admin";

  /** A person of the register; own data only. */
  String SUBJECT = "subject";

  Set<String> ALL = Set.of(CRM, CLERK, OFFICER, PARTNER, AUDITOR, ADMIN, SUBJECT);

  /**
   * Those that need no undertaking of confidentiality: they reach no personal data, or only their
   * own (P22).
   */
  Set<String> WITHOUT_PERSONAL_DATA = Set.of(AUDITOR, ADMIN, SUBJECT);
}
