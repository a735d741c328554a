package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A customer number that a person had before a merge; it now finds the person who was kept (P27).
 */
@Entity
@Table(name = "customer_alias")
@NamedQuery(
    name = CustomerAlias.KNOWN,
    query = "select a from CustomerAlias a where a.customerNumber in :numbers")
@NamedQuery(
    name = CustomerAlias.OF_SUBJECT,
    query = "select a.customerNumber from CustomerAlias a where a.subjectId = :subject")
public class CustomerAlias {
  static final String KNOWN = "CustomerAlias.known";
  static final String OF_SUBJECT = "CustomerAlias.ofSubject";

  @Id
  @Column(name = "customer_number")
  private String customerNumber;

  @Column(name = "subject_id")
  private String subjectId;

  protected CustomerAlias() {} // for JPA

  CustomerAlias(String customerNumber, String subjectId) {
    this.customerNumber = customerNumber;
    this.subjectId = subjectId;
  }

  String customerNumber() {
    return customerNumber;
  }

  String subjectId() {
    return subjectId;
  }
}
