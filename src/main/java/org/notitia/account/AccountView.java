package org.notitia.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.notitia.platform.Outcome;
import org.notitia.platform.Versioned;

/** An account as administrators see it. */
public class AccountView implements Versioned {
  public String id;
  public long version;
  public String name;
  public String personalName;
  public List<String> roles;
  public Account.State state;
  public LocalDate undertakingOn;
  public boolean mustChangePassword;
  public String subjectId;
  public Instant createdAt;
  public Outcome outcome;

  @Override
  public String id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }
}
